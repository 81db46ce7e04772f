package org.musnad.app.desk;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** Text as HTML, for the few pieces that are not written by a template. */
final class Html {
    private Html() {}

    /** The text with everything escaped that HTML would read as markup. */
    static String escape(String text) {
        StringOutput out = new StringOutput();
        Escape.htmlContent(text, out);
        return out.toString();
    }
}
