package org.musnad.reader.name.model;

import java.util.HashSet;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/**
 * Names that are nouns of the language too: «الاتفاق» is a club, a newspaper and an agreement. One alone needs evidence: a
 * head or a mark before it, words of sport or the press in its sentence, or the long form elsewhere in the report.
 */
final class WordyNames extends TagRow {
    private static final int WITHIN = 40;
    private static final int LONGEST_SHORT = 8;

    /** The first and last words of longer names of bodies; filled when a wordy name is met. */
    private final Set<String> ends = new HashSet<>();

    private boolean filled;

    private static final int SPORT_REPORT = 5;

    /** How many words of sport the report has; −1 before it was asked. */
    private int sport = -1;

    WordyNames(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «قوات سوريا الديمقراطية (قسد)», «منظمة الأغذية والزراعة (FAO)»: a short form in brackets after the long one. */
    void bracketed(int open) {
        int k = open + 1;
        int close = open + 2;
        if (open < 2 || close >= tags.length || !words.is(open, "(") || !words.is(close, ")") || tags[k] != Tags.O) {
            return;
        }
        boolean body = Tags.isInside(tags[open - 1]) && Tags.type(tags[open - 1]) == Entity.Type.ORG;
        int no = NO_NAME | PLACE | Lexicon.PORTFOLIO | Lexicon.STATE_BODY;
        if (body
                && !words.get(k).isPunct()
                && !words.get(k).isNumber()
                && words.get(k).folded().length() <= LONGEST_SHORT
                && (any(k) & no) == 0
                && !decoder.isOrdinary(k)) {
            set(k, close, Entity.Type.ORG);
        }
    }

    /** «مدرب الهلال», «فوزه على الحزم»: in a report of sport the noun is a club. */
    private boolean club(int k) {
        if (!isAnyShape(ShapeWords.CLUB, k) || !words.get(k).folded().contains("ال") || !isSport()) {
            return false;
        }
        boolean adjective = k > 0
                && same(k - 1, k)
                && words.get(k - 1).isWord()
                && isDefinite(k - 1)
                && (any(k - 1) & (Lexicon.SPEECH | Lexicon.COMMON)) == 0
                && !isAnyShape(ShapeWords.PRESS_OR_SPORT, k - 1);
        boolean noClub = k > 0 && same(k - 1, k) && isAnyShape(ShapeWords.NO_CLUB, k - 1);
        boolean described = k + 1 < tags.length && same(k, k + 1) && tags[k + 1] == Tags.O && isDescribing(k + 1);
        return !adjective && !noClub && !described;
    }

    private boolean isDescribing(int k) {
        String folded = words.get(k).folded();
        return folded.startsWith("ال")
                        && !isAnyShape(ShapeWords.CLUB, k)
                        && (decoder.whole(k) & (PERSONAL | Lexicon.TITLE | Lexicon.COMMON)) == 0
                || isAnyShape(ShapeWords.NO_FAMILY, k);
    }

    private boolean isSport() {
        if (sport < 0) {
            sport = 0;
            for (int k = 0; k < tags.length; k++) {
                sport += isAnyShape(ShapeWords.SPORT, k) ? 1 : 0;
            }
        }
        return sport >= SPORT_REPORT;
    }

    void check(int k) {
        boolean free = tags[k] == Tags.O
                || Tags.isBegin(tags[k]) && Tags.type(tags[k]) != Entity.Type.ORG && endOf(k) == k + 1;
        if (free && isAnyShape(ShapeWords.CLUB, k) && club(k)) {
            set(k, k + 1, Entity.Type.ORG);
            return;
        }
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.ORG || endOf(k) != k + 1) {
            return;
        }
        if (!isAnyShape(ShapeWords.WORDY, k) || isMarked(k) || isLongElsewhere(k) || isAmongPress(k) || club(k)) {
            return;
        }
        tags[k] = Tags.O;
    }

    /** After a head, in quotation marks or brackets, in a dateline. */
    private boolean isMarked(int k) {
        if (k == 0 || words.get(k - 1).paragraph() != words.get(k).paragraph()) {
            return k + 1 < tags.length && words.get(k + 1).isPunct();
        }
        return words.get(k - 1).isPunct() && !words.is(k - 1, "،") && !words.is(k - 1, ".")
                || (any(k - 1) & Lexicon.ORG_HEAD) != 0 && !isDefinite(k - 1)
                || isAnyShape(ShapeWords.PRESS_OR_SPORT, k - 1);
    }

    private boolean isLongElsewhere(int k) {
        if (!filled) {
            filled = true;
            for (int j = 0; j < tags.length; j++) {
                int end = endOf(j);
                if (Tags.isBegin(tags[j]) && Tags.type(tags[j]) == Entity.Type.ORG && end > j + 1) {
                    stems(j);
                    ends.add(words.get(end - 1).folded());
                }
            }
        }
        for (int s = 0; s < words.get(k).stemCount(); s++) {
            if (ends.contains(words.get(k).stemForm(s))) {
                return true;
            }
        }
        return false;
    }

    private void stems(int k) {
        for (int s = 0; s < words.get(k).stemCount(); s++) {
            ends.add(words.get(k).stemForm(s));
        }
    }

    private boolean isAmongPress(int k) {
        for (int j = k - 1; j >= 0 && j > k - WITHIN && same(j, k); j--) {
            if (isAnyShape(ShapeWords.PRESS_OR_SPORT | ShapeWords.SPORT, j)) {
                return true;
            }
        }
        for (int j = k + 1; j < tags.length && j < k + WITHIN && same(j, k); j++) {
            if (isAnyShape(ShapeWords.PRESS_OR_SPORT | ShapeWords.SPORT, j)) {
                return true;
            }
        }
        return false;
    }
}
