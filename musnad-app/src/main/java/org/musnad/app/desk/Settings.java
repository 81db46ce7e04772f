package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The reader's own settings, kept in the browser: language, digits, the reviewer's name. */
final class Settings implements Area {
    private static final int LONGEST_NAME = 80;

    private final Pages pages;

    Settings(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(
                "/settings",
                context -> pages.show(
                        context,
                        "settings.jte",
                        Map.of("visit", Visit.of(context), "saved", context.queryParam("saved") != null)));
        routes.post("/settings", this::keep);
        routes.get("/keys", context -> pages.show(context, "keys.jte", Map.of("visit", Visit.of(context))));
    }

    private void keep(Context context) {
        String lang = context.formParam("lang");
        String digits = context.formParam("digits");
        String name = context.formParam("name");
        Guard.keep(context, "lang", "en".equals(lang) ? "en" : "ar");
        Guard.keep(context, "digits", "arab".equals(digits) ? "arab" : "latn");
        int capacity = Forms.number(Forms.field(context, "capacity"));
        if (capacity > 0) {
            Guard.keep(context, "capacity", Integer.toString(capacity));
        }
        if (name != null) {
            String shortened = name.strip();
            Guard.keep(
                    context,
                    "name",
                    Visit.encode(shortened.length() > LONGEST_NAME ? shortened.substring(0, LONGEST_NAME) : shortened));
        }
        context.redirect("/settings?saved=1");
    }
}
