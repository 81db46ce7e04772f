package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/** Where what the model took for one name is two, or a name and what stands beside it. Asked for names of two words or more only. */
final class Parting extends TagRow {
    private static final int LEAST_PREPOSITION = 5;
    private static final int HEADS = Lexicon.TITLE
            | Lexicon.ORG_HEAD
            | Lexicon.PLACE_HEAD
            | Lexicon.PORTFOLIO
            | Lexicon.COMMON
            | Lexicon.SPEECH
            | Lexicon.COUNT;
    private static final char TATWEEL = 'ـ';

    Parting(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** Cuts the name that begins at the word where it ends, and parts a known person from what stands before him. */
    void part(int k) {
        if (!Tags.isBegin(tags[k]) || k + 1 >= tags.length || !Tags.isInside(tags[k + 1])) {
            return;
        }
        Entity.Type type = Tags.type(tags[k]);
        if (type == Entity.Type.PER && (placeBefore(k) || verbBefore(k) || nounBefore(k) || knownLater(k))) {
            return;
        }
        int end = endOf(k);
        boolean known = (decoder.phraseKnown(k) & (type == Entity.Type.PER ? Lexicon.KNOWN_PERSON : KNOWN)) != 0;
        int first = known ? Math.min(end, Math.max(decoder.phraseEnd(k), k + 1)) : k + 1;
        for (int j = first; j < end; j++) {
            boolean cut = isPreposed(j)
                    || isPrepositionAndNoun(j, type, j - k)
                    || type == Entity.Type.PER && endsPerson(k, j, known && j == first)
                    || type == Entity.Type.ORG && endsBody(k, j);
            if (cut) {
                clear(j, end);
                return;
            }
        }
    }

    /** «من جهته طالب | عبد الواحد محمد», «فيما أيد | زهير المغزاوي»: a verb that is a given name too, where a clause begins. */
    private boolean verbBefore(int k) {
        int next = k + 1;
        if (!isShape(ShapeWords.VERB_OR_NAME, k)
                || !is(next, Lexicon.GIVEN | Lexicon.KNOWN_PERSON) && !isFirstLink(next)) {
            return false;
        }
        boolean opens =
                k == 0 || !same(k - 1, k) || words.get(k - 1).isPunct() || isShape(ShapeWords.BEFORE_VERB, k - 1);
        if (!opens || endOf(k) < k + 3) {
            return false;
        }
        behead(k, next);
        return true;
    }

    /** «يتهمون | ولد عباس», «عاديون | مبارك», «سكان | أبي الخصيب»: a word of the language that no lexicon knows as a name. */
    private boolean nounBefore(int k) {
        int next = k + 1;
        int names = PERSONAL | KNOWN | Lexicon.AMBIGUOUS;
        boolean common = isShape(ShapeWords.COMMON_LOOK, k) && decoder.whole(k) == 0 || decoder.isOrdinary(k);
        if (!common
                || words.get(k).folded().charAt(0) == 'و'
                || isDefinite(k)
                || (any(k) & names) != 0
                || decoder.phraseKnown(k) != 0) {
            return false;
        }
        boolean begins = isFirstLink(next)
                || is(next, Lexicon.GIVEN | Lexicon.KNOWN_PERSON) && (decoder.whole(next) & NO_NAME) == 0;
        if (begins) {
            behead(k, next);
        }
        return begins;
    }

    /** A word that may begin a name and does not stand between two parts of one. */
    private boolean isFirstLink(int k) {
        String folded = words.get(k).folded();
        return isLink(folded) && !folded.startsWith("بن") && !folded.startsWith("ابن");
    }

    /** «محافظ | ذي قار | مرتضى الإبراهيمي»: a place of two words before the person. */
    private boolean placeBefore(int k) {
        int first = decoder.phraseEnd(k);
        boolean place = (decoder.phraseKnown(k) & PLACE) != 0
                && (decoder.phraseKnown(k) & Lexicon.KNOWN_PERSON) == 0
                && first < endOf(k)
                && is(first, Lexicon.GIVEN);
        if (place) {
            behead(k, first);
            for (int j = k; j < first; j++) {
                tags[j] = (byte) (j == k ? Tags.begin(Entity.Type.LOC) : Tags.inside(Entity.Type.LOC));
            }
        }
        return place;
    }

    /** «رشح ترامب | ماركو روبيو», «باحثو | كاسبرسكي»: a person whose full name is known after a word that is no part of it. */
    private boolean knownLater(int k) {
        if ((decoder.phraseKnown(k) & KNOWN) != 0) {
            return false;
        }
        int end = endOf(k);
        for (int j = k + 1; j < end; j++) {
            boolean known = (decoder.phraseKnown(j) & Lexicon.KNOWN_PERSON) != 0 && decoder.phraseEnd(j) > j + 1;
            if (known
                    && !isLink(words.get(j).folded())
                    && !isLink(words.get(j - 1).folded())
                    && (!is(j, Lexicon.GIVEN) || !is(j - 1, PERSONAL))) {
                boolean person = is(j - 1, Lexicon.KNOWN_PERSON | Lexicon.FAMILY | Lexicon.PERSON_NAME);
                int last = Math.max(end, decoder.phraseEnd(j));
                clear(j, end);
                set(j, Math.min(last, tags.length), Entity.Type.PER);
                if (!person) {
                    for (int w = k; w < j; w++) {
                        tags[w] = Tags.O;
                    }
                }
                return true;
            }
        }
        return false;
    }

    private void behead(int k, int first) {
        int end = endOf(k);
        byte type = tags[k];
        for (int j = k; j < first; j++) {
            tags[j] = Tags.O;
        }
        set(first, end, Tags.type(type));
    }

    /** «لـهسبريس»: the stretched letter is a preposition or conjunction of its own. */
    private boolean isPreposed(int j) {
        String original = words.text().original();
        int start = words.get(j).start();
        if (start + 2 >= words.get(j).end() || original.charAt(start + 1) != TATWEEL) {
            return false;
        }
        return switch (original.charAt(start)) {
            case 'ل', 'ب', 'ك', 'و', 'ف' -> true;
            default -> false;
        };
    }

    /** «بولاية», «باستضافة», «بممرات»: a preposition and a noun that no name has. */
    private boolean isPrepositionAndNoun(int j, Entity.Type type, int at) {
        String folded = words.get(j).folded();
        char c = folded.charAt(0);
        if (c != 'ب' && c != 'ل' || folded.length() < LEAST_PREPOSITION || decoder.whole(j) != 0) {
            return false;
        }
        int bits = decoder.stripped(j);
        boolean body = type == Entity.Type.ORG;
        if (type != Entity.Type.PER && (folded.startsWith("لل") || (bits & Lexicon.PLACE_HEAD) != 0)
                || body && (at < 2 || c == 'ل' || folded.startsWith("بال"))) {
            return false;
        }
        if ((bits & (PLACE | Lexicon.GIVEN | Lexicon.FAMILY | Lexicon.PERSON_NAME)) != 0) {
            return type == Entity.Type.PER && c == 'ب' && (bits & PLACE) != 0 && (bits & PERSONAL) == 0;
        }
        boolean kunya = type == Entity.Type.PER && folded.charAt(1) == 'و'; // «بوكشيشة»: a family name with «بو»
        boolean noun = !kunya && (words.get(j).form().endsWith("ة") || folded.endsWith("ات")) || (bits & HEADS) != 0;
        return noun || decoder.isOrdinary(j);
    }

    /** «ماكونيل | سيتقاعد» of a known person, «بشار وردة | المسيحيين», «تيم كوك | هاتف». */
    private boolean endsPerson(int k, int j, boolean afterKnown) {
        int bits = decoder.whole(j);
        if (afterKnown && !isLink(words.get(j).folded()) && (bits & Lexicon.FAMILY) == 0) {
            return true;
        }
        int names = PERSONAL | KNOWN | Lexicon.AMBIGUOUS;
        boolean people = (bits & (Lexicon.NISBA_PLURAL | Lexicon.PEOPLE)) != 0
                && (bits & (Lexicon.FAMILY | Lexicon.GIVEN)) == 0
                && !isLink(words.get(j - 1).folded());
        return people && j > k
                || decoder.isOrdinary(j)
                        && (any(j) & names) == 0
                        && !isLink(words.get(j - 1).folded());
    }

    /** «الكرملين | كييف», «الخطوط الجوية العراقية | والموانئ العراقية», «مولودية وهران | وشباب بلوزداد». */
    private boolean endsBody(int k, int j) {
        int bits = decoder.whole(k);
        int sure = Lexicon.BODY | Lexicon.OUTLET;
        if (j == k + 1) {
            return (bits & sure) != 0
                    && (bits & (Lexicon.ORG_HEAD | Lexicon.AMBIGUOUS)) == 0
                    && decoder.phraseKnown(k) == 0
                    && (decoder.whole(j) & PLACE) != 0
                    && !isDefinite(j);
        }
        if (words.get(j).folded().charAt(0) != 'و' || decoder.whole(j) != 0) {
            return false;
        }
        boolean nation = is(j - 1, Lexicon.NISBA) && j + 1 < tags.length && is(j + 1, Lexicon.NISBA);
        boolean place = is(j - 1, PLACE)
                && (any(j - 1) & (Lexicon.PORTFOLIO | Lexicon.NISBA)) == 0
                && (any(j) & (Lexicon.PORTFOLIO | PLACE)) == 0;
        return nation || place;
    }
}
