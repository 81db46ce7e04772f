package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/** What the lexicons know for sure, and the limits of names by the rules of Arabic, applied after the model has spoken. */
final class SpanRules extends TagRow {
    private static final int ORG_KNOWN = Lexicon.BODY | Lexicon.OUTLET | Lexicon.GROUP_MEMBER;
    private static final int LOC_KNOWN = Lexicon.KNOWN_PLACE | Lexicon.COUNTRY;
    private static final int NOT_NOUN = Lexicon.COMMON | Lexicon.SPEECH;

    private static final byte LOC = (byte) Tags.begin(Entity.Type.LOC);

    private final Lexicon lexicon;
    private final Parting parting;
    private final Peoples peoples;

    SpanRules(Words words, Lexicon lexicon, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
        this.lexicon = lexicon;
        parting = new Parting(words, decoder, tags);
        peoples = new Peoples(words, decoder, tags);
    }

    void apply() {
        for (int k = 0; k < tags.length; k++) {
            knownPhrase(k);
        }
        for (int k = 0; k < tags.length; k++) {
            if (!words.get(k).isPunct()) {
                parting.part(k);
                trim(k);
                knownWord(k);
                peoples.groupMember(k);
                peoples.people(k);
                stateBody(k);
                numbered(k);
                namedAfter(k);
                lengthen(k);
                newsAgency(k);
            }
        }
        new NameShapes(words, decoder, tags).apply();
    }

    /** A phrase of two or more words that the lexicon knows is a name, unless it stands in a longer one. */
    private void knownPhrase(int k) {
        int known = decoder.phraseKnown(k);
        Entity.Type type = known == 0 || (known & Lexicon.AMBIGUOUS) != 0 ? null : typeOf(known);
        if (type == null) {
            return;
        }
        int end = decoder.phraseEnd(k);
        boolean straddles = Tags.isInside(tags[k]) || end < tags.length && Tags.isInside(tags[end]);
        if (!straddles) {
            set(k, end, type);
        }
    }

    private static Entity.@org.jspecify.annotations.Nullable Type typeOf(int known) {
        if ((known & ORG_KNOWN) != 0) {
            return Entity.Type.ORG;
        }
        if ((known & LOC_KNOWN) != 0) {
            return Entity.Type.LOC;
        }
        return (known & Lexicon.KNOWN_PERSON) != 0 ? Entity.Type.PER : null;
    }

    /** A function word at an end of a name, a title before one, a reproach after one are no part of it. */
    private void trim(int k) {
        if (!Tags.isBegin(tags[k])) {
            return;
        }
        int first = k;
        int end = endOf(k);
        boolean known = decoder.phraseKnown(k) != 0 && typeOf(decoder.phraseKnown(k)) != null;
        while (!known && first < end - 1 && isNoPart(first)) {
            first++;
        }
        if (Tags.type(tags[k]) == Entity.Type.PER) {
            while (first < end - 1 && isDefinite(first) && (decoder.whole(first) & Lexicon.TITLE) != 0) {
                first++;
            }
        }
        for (int j = known ? decoder.phraseEnd(k) : first + 1; j < end; j++) {
            if ((decoder.whole(j) & Lexicon.REPROACH) != 0 || tags[k] == LOC && isDirectionNoun(j)) {
                end = j;
            } else if (isMark(j) && j + 1 < end) {
                // «قناة "الجزيرة"»: the name is what the marks hold.
                first = j + 1;
            }
        }
        int least = known ? Math.min(end, Math.max(first + 1, decoder.phraseEnd(k))) : first + 1;
        while (end > least && (isNoPart(end - 1) || isVerb(end - 1) || isAdverb(end - 1))) {
            end--;
        }
        if (end == first + 1 && isNoPart(first) && !known) {
            end = first;
        }
        Entity.Type type = Tags.type(tags[k]);
        int last = endOf(k);
        for (int j = k; j < last; j++) {
            tags[j] = (byte) (j < first || j >= end ? Tags.O : j == first ? Tags.begin(type) : Tags.inside(type));
        }
    }

    /** «صحيفة الميزان | نشرت», «روبرت هيل | فرأى»: a verb that no lexicon knows as a name too. */
    private boolean isVerb(int k) {
        int whole = decoder.whole(k);
        boolean verb = (whole & Lexicon.SPEECH) != 0
                || words.get(k).folded().charAt(0) == 'ف' && (decoder.stripped(k) & Lexicon.SPEECH) != 0;
        return verb && (whole & (Lexicon.GIVEN | Lexicon.FAMILY | KNOWN)) == 0 && !isDefinite(k);
    }

    /** «فجرا», «صباحا»: a time of day after a place. */
    private boolean isAdverb(int k) {
        return isShape(ShapeWords.ADVERB, k);
    }

    private boolean isNoPart(int k) {
        int bits = decoder.whole(k);
        return (bits & Lexicon.COMMON) != 0 && (bits & (ORG_KNOWN | LOC_KNOWN | Lexicon.KNOWN_PERSON)) == 0;
    }

    /** One word that the lexicon knows as one thing only. */
    private void knownWord(int k) {
        int bits = decoder.whole(k) != 0 ? decoder.whole(k) : withArticle(words.get(k));
        int sure = bits & (ORG_KNOWN & ~Lexicon.GROUP_MEMBER | Lexicon.KNOWN_PLACE | Lexicon.KNOWN_PERSON);
        if (sure == 0 || (bits & (Lexicon.AMBIGUOUS | NOT_NOUN | Lexicon.TITLE)) != 0 || Tags.isInside(tags[k])) {
            return;
        }
        Entity.Type type = typeOf(sure);
        if (type != null && endOf(k) == k + 1) {
            set(k, k + 1, type);
        }
    }

    /** What is known of the word without its conjunctions and prepositions, but with its article: «السيول» is not Seoul. */
    private int withArticle(Word word) {
        String folded = word.folded();
        int known = 0;
        for (int s = 1; word.isWord() && s < word.stemCount(); s++) {
            int stem = word.stem(s);
            boolean article = stem >= 2 && (folded.startsWith("ال", stem - 2) || folded.startsWith("لل", stem - 2));
            if (!article) {
                known |= lexicon.known(word, stem);
            }
        }
        return known;
    }

    /** «الجيش السوري», «الخارجية الروسية»: both definite. */
    private void stateBody(int k) {
        int next = k + 1;
        int bits = decoder.whole(k) | decoder.stripped(k);
        if ((bits & Lexicon.STATE_BODY) == 0
                || !isDefinite(k)
                || !isNationality(next, k)
                || Tags.isInside(tags[k])
                || !agrees(k, next)
                || isTitled(k) && !isFeminine(k)) {
            return;
        }
        if (tags[k] == Tags.O || endOf(k) <= next + 1) {
            set(k, Math.max(next + 1, endOf(k)), Entity.Type.ORG);
        }
    }

    /** «الفرقة 30», «اللواء 15». */
    private void numbered(int k) {
        int bits = decoder.whole(k) | decoder.stripped(k);
        if ((bits & Lexicon.NUMBERED) != 0
                && tags[k] == Tags.O
                && isDefinite(k)
                && k + 1 < tags.length
                && words.get(k + 1).isNumber()
                && same(k, k + 1)
                && tags[k + 1] == Tags.O) {
            set(k, k + 2, Entity.Type.ORG);
        }
    }

    /** «وكالة أنباء | الأناضول». */
    private void newsAgency(int k) {
        if (k >= 2
                && tags[k] == Tags.begin(Entity.Type.ORG)
                && words.is(k - 1, "انباء")
                && words.get(k - 2).folded().endsWith("وكاله")
                && same(k - 2, k)) {
            tags[k] = (byte) Tags.inside(Entity.Type.ORG);
            tags[k - 1] = (byte) Tags.inside(Entity.Type.ORG);
            tags[k - 2] = (byte) Tags.begin(Entity.Type.ORG);
        }
    }

    /** «وزارة الثقافة | والشباب والرياضة», «وزارة الدفاع | العراقية», «ريف حلب | الشمالي». */
    private void lengthen(int k) {
        if (!Tags.isBegin(tags[k])) {
            return;
        }
        int end = endOf(k);
        Entity.Type type = Tags.type(tags[k]);
        if (type == Entity.Type.ORG
                && end > k + 1
                && ((decoder.whole(k) | decoder.stripped(k)) & Lexicon.ORG_HEAD) != 0) {
            int longer = end;
            while (longer < tags.length
                    && same(k, longer)
                    && isFree(longer)
                    && words.get(longer).folded().startsWith("وال")
                    && (decoder.stripped(longer) & Lexicon.PORTFOLIO) != 0
                    && ((decoder.whole(longer - 1) | decoder.stripped(longer - 1)) & Lexicon.PORTFOLIO) != 0) {
                longer++;
            }
            if (isNationality(longer, k)
                    && tags[longer] == Tags.O
                    && !words.get(longer).folded().startsWith("وال")) {
                longer++;
            }
            set(k, longer, type);
        } else if (type == Entity.Type.LOC
                && end < tags.length
                && tags[end] == Tags.O
                && same(k, end)
                && (isDirection(words.get(end).folded())
                        || (any(k) & Lexicon.SITE) != 0 && isShape(ShapeWords.SITE_KIND, end))) {
            set(k, end + 1, type);
        }
    }

    /** Whether the word is in no name, or taken for a body by itself. */
    private boolean isFree(int k) {
        return tags[k] == Tags.O || tags[k] == Tags.begin(Entity.Type.ORG) && endOf(k) == k + 1;
    }

    private boolean isFeminine(int k) {
        String folded = words.get(k).folded();
        return folded.endsWith("ه") || folded.endsWith("ات") || folded.endsWith("قوات");
    }

    private boolean agrees(int noun, int adjective) {
        return isFeminine(noun) == isFeminine(adjective);
    }

    /** «وزير الدفاع الفرنسي»: the adjective is the minister's. */
    private boolean isTitled(int k) {
        return k > 0 && same(k - 1, k) && ((decoder.whole(k - 1) | decoder.stripped(k - 1)) & Lexicon.TITLE) != 0;
    }

    /** Bodies and places that are named after a place or person: «شرطة | تبوك», «أمانة منطقة | نجران», «مستشفى | الملك فهد». */
    private void namedAfter(int k) {
        int bits = decoder.whole(k) | decoder.stripped(k);
        boolean body = (bits & Lexicon.LOCAL_BODY) != 0;
        if (!body && (bits & Lexicon.SITE) == 0 || isDefinite(k) || Tags.isInside(tags[k])) {
            return;
        }
        int own = tags[k] == Tags.O ? k + 1 : endOf(k);
        int next = k + 1;
        while (next < tags.length
                && next <= k + 2
                && same(k, next)
                && (next < own || tags[next] == Tags.O)
                && (decoder.whole(next) & (Lexicon.PLACE_HEAD | Lexicon.TITLE)) != 0
                && !isConjoined(next)) {
            next++;
        }
        if (next >= tags.length || next < own || !same(k, next) || !Tags.isBegin(tags[next]) || isConjoined(next)) {
            return;
        }
        Entity.Type after = Tags.type(tags[next]);
        boolean club = after == Entity.Type.ORG && words.get(k).folded().endsWith("نادي");
        if (after == Entity.Type.LOC || club || next > k + 1 && after == Entity.Type.PER) {
            int end = endOf(next);
            boolean where = body && after == Entity.Type.LOC && isShape(ShapeWords.IN_DISTRICT, k);
            for (int j = k; where && j < next; j++) {
                tags[j] = Tags.O;
            }
            if (where || after == Entity.Type.PER && isShape(ShapeWords.IMPRISONMENT, k)) {
                return;
            }
            for (int j = next; j < end; j++) {
                tags[j] = Tags.O;
            }
            set(k, end, body ? Entity.Type.ORG : Entity.Type.LOC);
        }
    }

    /** Whether the word carries a conjunction or preposition that parts it from the name before. */
    private boolean isConjoined(int k) {
        String folded = words.get(k).folded();
        char c = folded.charAt(0);
        return decoder.whole(k) == 0 && (c == 'و' || c == 'ب' || c == 'ل' || c == 'ف') && decoder.stripped(k) != 0;
    }

    /** «شمال», «غربي» and the like, which part two places. */
    private boolean isDirectionNoun(int k) {
        return switch (words.get(k).folded()) {
            case "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي" -> true;
            default -> false;
        };
    }

    private static boolean isDirection(String folded) {
        return switch (folded) {
            case "الدولي",
                    "الدوليه",
                    "الشمالي",
                    "الجنوبي",
                    "الشرقي",
                    "الغربي",
                    "الشماليه",
                    "الجنوبيه",
                    "الشرقيه",
                    "الغربيه" -> true;
            default -> false;
        };
    }

    private boolean isNationality(int k, int with) {
        return k < tags.length && same(with, k) && (decoder.whole(k) & Lexicon.NISBA) != 0 && isDefinite(k);
    }
}
