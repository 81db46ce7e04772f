package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** Nouns that name peoples and members of armed groups, told from adjectives of nationality. */
final class Peoples extends TagRow {
    private static final int PEOPLES = Lexicon.NISBA_PLURAL | Lexicon.PEOPLE;
    private static final int NOT_NOUN = Lexicon.COMMON | Lexicon.SPEECH;

    private static final byte LOC = (byte) Tags.begin(Entity.Type.LOC);

    Peoples(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «الحوثيون» are a body; as an adjective («المسلحين الحوثيين») they stay what the model said. */
    void groupMember(int k) {
        if (((decoder.whole(k) | decoder.stripped(k)) & Lexicon.GROUP_MEMBER) == 0 || Tags.isInside(tags[k])) {
            return;
        }
        if (tags[k] == Tags.O && isNoun(k - 1, k) && isDefinite(k - 1)) {
            return;
        }
        set(k, Math.max(k + 1, endOf(k)), Entity.Type.ORG);
    }

    /** A noun that names a people is a name; an adjective of nationality is none. */
    void people(int k) {
        int bits = decoder.whole(k) != 0 ? decoder.whole(k) : decoder.stripped(k);
        boolean single = !Tags.isInside(tags[k]) && endOf(k) == k + 1;
        if (!single || (bits & Lexicon.GROUP_MEMBER) != 0) {
            return;
        }
        if (tags[k] == LOC && isFeminineAdjective(k)) {
            tags[k] = Tags.O;
            return;
        }
        boolean norp = tags[k] == Tags.begin(Entity.Type.NORP);
        if ((bits & PEOPLES) != 0 && (norp || tags[k] == Tags.O)) {
            boolean adjective = isAdjective(k);
            if (norp && adjective) {
                tags[k] = Tags.O;
            } else if (!norp && !adjective && (isDefinite(k) || isCount(k - 1, k)) && (bits & Lexicon.AMBIGUOUS) == 0) {
                set(k, k + 1, Entity.Type.NORP);
            }
        } else if ((bits & Lexicon.NISBA) != 0) {
            if ((isCount(k - 1, k) || isVictim(k)) && tags[k] == Tags.O && !isDefinite(k)) {
                set(k, k + 1, Entity.Type.NORP);
            } else if (norp && isDefinite(k) && isNoun(k - 1, k) && isDefinite(k - 1)) {
                tags[k] = Tags.O;
            }
        }
    }

    /** «الأعمال الفنية السعودية», «عائلة سورية»: the country's name as an adjective of the noun before. */
    private boolean isFeminineAdjective(int k) {
        if ((any(k) & Lexicon.NISBA) == 0 || !words.get(k).folded().endsWith("يه") || !isNoun(k - 1, k)) {
            return false;
        }
        if (tags[k - 1] != Tags.O || (any(k - 1) & (Lexicon.PLACE_HEAD | Lexicon.SPEECH | Lexicon.TITLE)) != 0) {
            return false;
        }
        String noun = words.get(k - 1).folded();
        boolean feminine = words.get(k - 1).form().endsWith("ة") || noun.endsWith("ات");
        String folded = words.get(k).folded();
        boolean both = isDefinite(k - 1) == isDefinite(k) && (folded.startsWith("ال") || !isDefinite(k));
        return feminine && both && folded.charAt(0) != 'و' && folded.charAt(0) != 'ل' && folded.charAt(0) != 'ب';
    }

    /** Whether a plural adjective agrees with the noun before it in definiteness. */
    private boolean isAdjective(int k) {
        String folded = words.get(k).folded();
        if (!isNoun(k - 1, k) || isCount(k - 1, k) || folded.startsWith("لل") || folded.startsWith("بال")) {
            return false;
        }
        if (words.get(k).folded().charAt(0) == 'و') {
            int before = decoder.whole(k - 1) | decoder.stripped(k - 1);
            return tags[k - 1] == Tags.O && (before & (PEOPLES | Lexicon.NISBA)) != 0;
        }
        if (isDefinite(k)) {
            return isDefinite(k - 1);
        }
        String before = words.get(k - 1).folded();
        return !isDefinite(k - 1) && (before.endsWith("ين") || before.endsWith("ون") || before.endsWith("ات"));
    }

    /** «قتل فلسطيني», «إصابة سوريين»: a national as the one whom the verb befell. */
    private boolean isVictim(int k) {
        String folded = words.get(k).folded();
        return k > 0
                && same(k - 1, k)
                && isAnyShape(ShapeWords.VICTIM, k - 1)
                && (folded.endsWith("ي") || folded.endsWith("ان"))
                && (decoder.whole(k) & PERSONAL) == 0;
    }

    private boolean isNoun(int k, int with) {
        return k >= 0
                && same(k, with)
                && words.get(k).isWord()
                && ((decoder.whole(k) | decoder.stripped(k)) & NOT_NOUN) == 0;
    }

    private boolean isCount(int k, int with) {
        if (k < 0 || !same(k, with)) {
            return false;
        }
        Word word = words.get(k);
        return word.isNumber() || ((decoder.whole(k) | decoder.stripped(k)) & Lexicon.COUNT) != 0;
    }
}
