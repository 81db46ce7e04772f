package org.musnad.app.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Fills the pages of {@code src/main/jte}, which were compiled with the program. */
final class Pages {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.musnad.app.desk.page");

    /** Answers with a page. */
    void show(Context context, String page, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        engine.render(page, values, out);
        context.contentType("text/html; charset=utf-8");
        context.result(out.toString());
    }
}
