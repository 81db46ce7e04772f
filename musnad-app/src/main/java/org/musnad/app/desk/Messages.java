package org.musnad.app.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musnad.reader.lexicon.Tsv;

/** The desk's words in its languages, from {@code messages-*.tsv} beside this class. */
final class Messages {
    /** One file an area. */
    private static final List<String> FILES = List.of(
            "messages-frame.tsv",
            "messages-report.tsv",
            "messages-review.tsv",
            "messages-map.tsv",
            "messages-search.tsv",
            "messages-series.tsv",
            "messages-rules.tsv",
            "messages-api.tsv");

    private static final String REASON = "reason.";

    private final Map<String, String[]> texts = new HashMap<>();
    /** The longest first. */
    private final List<String> reasons;

    Messages() {
        for (String file : FILES) {
            for (Tsv.Row row : Tsv.read(Messages.class, file).rows()) {
                String[] before = texts.put(row.get("key"), new String[] {row.get("ar"), row.get("en")});
                if (before != null) {
                    throw new IllegalStateException(row.where() + ": " + row.get("key") + " stands twice");
                }
            }
        }
        reasons = texts.keySet().stream()
                .filter(key -> key.startsWith(REASON))
                .sorted(Comparator.comparingInt((String key) -> -key.length()).thenComparing(key -> key))
                .toList();
    }

    /** A reason that the ledger gives in English, in the reader's language where all its phrases are known. */
    String reason(Language language, String english) {
        if (language == Language.EN) {
            return english;
        }
        String told = english;
        for (String key : reasons) {
            String[] found = texts.get(key);
            if (found != null) {
                told = told.replace(found[Language.EN.ordinal()], found[Language.AR.ordinal()]);
            }
        }
        return told;
    }

    /** Whether there is a text of that key. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key; each {@code {}} is replaced by the next argument. An unknown key is an error. */
    String get(Language language, String key, Object... arguments) {
        String[] found = texts.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        String text = found[language.ordinal()];
        for (Object argument : arguments) {
            int at = text.indexOf("{}");
            if (at < 0) {
                break;
            }
            text = text.substring(0, at) + argument + text.substring(at + 2);
        }
        return text;
    }
}
