package org.musnad.app.view;

import java.nio.charset.StandardCharsets;
import org.musnad.ledger.json.AnalysisJson;
import org.musnad.reader.Analysis;

/** A form of output. What the methods give, one after the other, is the whole output in UTF-8; safe for many threads. */
public interface View {
    /** The forms of output. */
    enum Format {
        PRETTY,
        JSONL,
        HTML
    }

    /**
     * The view of a form.
     *
     * @param colours whether it may use a terminal's colours
     * @param columns how wide its lines may be
     */
    static View of(Format format, boolean colours, int columns) {
        return switch (format) {
            case JSONL -> (analysis, number) -> (AnalysisJson.write(analysis) + "\n").getBytes(StandardCharsets.UTF_8);
            case PRETTY -> new PrettyView(colours, columns);
            case HTML -> new HtmlView();
        };
    }

    /** What comes before the first report. */
    default byte[] begin() {
        return new byte[0];
    }

    /**
     * One report.
     *
     * @param number which report of the output it is, from 1
     */
    byte[] one(Analysis analysis, int number);

    /** What comes after the last report. */
    default byte[] end() {
        return new byte[0];
    }
}
