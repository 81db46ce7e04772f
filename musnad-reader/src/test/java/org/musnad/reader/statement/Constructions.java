package org.musnad.reader.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.musnad.reader.text.Folded;

/** Names the construction of an annotated statement by its cue and what stands between cue and content. */
final class Constructions {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Set<String> PREPOSITIONS = Set.of("الي", "علي", "عن", "من", "في", "ب", "ل");

    private Constructions() {}

    static String of(JsonNode item, String text) {
        if (item.get("cue").isNull()) {
            return "continued speech";
        }
        int cueStart = item.get("cue").get(0).asInt();
        int cueEnd = item.get("cue").get(1).asInt();
        int contentStart = item.get("content").get(0).asInt();
        String cue = Folded.of(text.substring(cueStart, cueEnd));
        boolean direct = item.get("mode").asText().equals("direct");
        if (cue.equals(":")) {
            return "colon alone";
        }
        if (cue.startsWith("وفق") || cue.startsWith("بحسب") || cue.startsWith("حسب") || cue.startsWith("طبق")) {
            return "according to";
        }
        if (cue.startsWith("نقلا") || cue.startsWith("نقل") || cue.startsWith("قول") || cue.startsWith("القول")) {
            return "relay";
        }
        if (contentStart < cueStart) {
            return direct ? "quotation before its verb" : "as … reported";
        }
        if (isParticiple(cue)) {
            return "participle";
        }
        String between = Folded.of(text.substring(Math.min(cueEnd, contentStart), contentStart))
                .replaceAll("[\\p{Punct}«»“”،ـ]", " ")
                .trim();
        String last = between.substring(between.lastIndexOf(' ') + 1);
        String first = Folded.of(text.substring(contentStart)).split("[^\\p{L}]", 2)[0];
        if (direct) {
            return "verb and quotation";
        }
        if (isThat(last) || first.startsWith("ان") && first.length() <= 5) {
            return "verb and أن";
        }
        boolean attached = contentStart > 0 && Character.isLetter(text.charAt(contentStart - 1));
        return attached || PREPOSITIONS.contains(last) ? "verb and preposition" : "verb and object";
    }

    private static boolean isThat(String word) {
        return word.equals("ان") || word.equals("بان") || word.startsWith("ان") && word.length() <= 5;
    }

    private static boolean isParticiple(String cue) {
        Lexicon.Entry entry = LEXICON.find(cue);
        if (entry == null || entry.forms().length == 0) {
            return false;
        }
        for (VerbForm form : entry.forms()) {
            if (form.tense() != VerbForm.Tense.PARTICIPLE) {
                return false;
            }
        }
        return true;
    }
}
