package org.musnad.reader.name.model;

import java.util.HashSet;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Where a person's name ends, what is none, and the family name that stands alone after the full one. */
final class PersonLimits extends TagRow {
    private final Set<String> families = new HashSet<>();

    /** The last parts of all full names, those too that are common words: «جورج عدوان … وقال عدوان». */
    private final Set<String> lasts = new HashSet<>();

    PersonLimits(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «نزيه الصويعي | للصحافيين», «عبد المجيد تبون | الحداد الوطني», «قضية | القروي», «لصحافيين». */
    void limit(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) == Entity.Type.LOC || Tags.type(tags[k]) == Entity.Type.NORP) {
            return;
        }
        boolean person = Tags.type(tags[k]) == Entity.Type.PER;
        int end = endOf(k);
        if (!person && (end < k + 2 || !is(k, Lexicon.GIVEN) || (decoder.whole(k) & (NO_NAME | KNOWN)) != 0)) {
            return;
        }
        int cut = end;
        for (int j = k + 1; j < end; j++) {
            String folded = words.get(j).folded();
            boolean toWhom = folded.startsWith("لل") && folded.length() > 4 && (decoder.whole(j) & PERSONAL) == 0;
            if (toWhom || j > k + 1 && isDescribed(j)) {
                cut = j;
                break;
            }
        }
        if (!person && cut == end) {
            return;
        }
        if (person && end == k + 1 && isAnyShape(ShapeWords.NO_PERSON, k)) {
            tags[k] = Tags.O;
            return;
        }
        int first = k;
        while (person && first < cut - 1 && isAnyShape(ShapeWords.NO_GIVEN, first)) {
            first++;
        }
        if (cut < end || first > k) {
            clear(k, end);
            set(first, cut, Entity.Type.PER);
        }
    }

    /** «… | الحداد الوطني»: a definite noun and an adjective that describes no person. */
    private boolean isDescribed(int j) {
        return j + 1 < tags.length && same(j, j + 1) && isDefinite(j) && isShape(ShapeWords.NO_FAMILY, j + 1);
    }

    /** Keeps the last part of a full name. */
    void learn(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.PER) {
            return;
        }
        int end = endOf(k);
        if (end > k + 1 && words.get(end - 1).folded().length() >= SHORTEST) {
            lasts.add(words.get(end - 1).folded());
        }
        if (end > k + 1 && isRare(end - 1, decoder.whole(end - 1))) {
            families.add(words.get(end - 1).folded());
        }
    }

    /** «أنغيلا مركل … وأعلنت مركل»: the same part where the model has found no name. */
    void again() {
        for (int k = 0; k < tags.length && !lasts.isEmpty(); k++) {
            Word word = words.get(k);
            if (tags[k] == Tags.O && lasts.contains(word.folded()) && isTold(k)) {
                set(k, k + 1, Entity.Type.PER);
                continue;
            }
            if (tags[k] == Tags.O && word.isWord() && families.contains(word.folded()) && isRare(k, decoder.whole(k))) {
                boolean inName = k + 1 < tags.length && Tags.isInside(tags[k + 1]);
                if (!inName) {
                    set(k, k + 1, Entity.Type.PER);
                }
            }
        }
    }

    /** «وقال لوح», «السيد لوح», «لوح: …»: the subject of a verb of telling, after a title, a headline's first word. */
    private boolean isTold(int k) {
        boolean opens = (k == 0 || words.get(k - 1).paragraph() != words.get(k).paragraph())
                && k + 1 < tags.length
                && words.is(k + 1, ":");
        boolean told = k > 0
                && same(k - 1, k)
                && ((any(k - 1) & Lexicon.SPEECH) != 0
                                && !words.get(k - 1).folded().endsWith("بين")
                                && !words.get(k).folded().startsWith("لل")
                        || (decoder.whole(k - 1) & Lexicon.TITLE) != 0 && isDefinite(k - 1));
        return (opens || told)
                && words.get(k).isWord()
                && (any(k) & (Lexicon.COMMON | Lexicon.TITLE | Lexicon.ORG_HEAD | Lexicon.STATE_BODY | Lexicon.NISBA))
                        == 0
                && !(k + 1 < tags.length && same(k, k + 1) && isDefinite(k + 1) && !isDefinite(k));
    }

    /** A part that is hardly anything but a name. */
    private boolean isRare(int k, int bits) {
        String folded = words.get(k).folded();
        boolean family = !folded.startsWith("ال") || (bits & Lexicon.FAMILY) != 0;
        return family
                && folded.length() >= SHORTEST
                && !decoder.isOrdinary(k)
                && (bits & (NO_NAME | PLACE | Lexicon.AMBIGUOUS | Lexicon.PORTFOLIO | Lexicon.OUTLET | Lexicon.BODY))
                        == 0
                && (bits != 0 || (decoder.stripped(k) & (NO_NAME | PLACE)) == 0);
    }
}
