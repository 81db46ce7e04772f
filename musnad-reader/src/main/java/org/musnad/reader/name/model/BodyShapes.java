package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/** Bodies with what they are for. */
final class BodyShapes extends TagRow {

    BodyShapes(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «ديوان الخدمة», «مصلحة السجون», «هيئة التحقيق والادعاء العام»: an office of state and what it is in charge of. */
    void charge(int k) {
        int next = k + 1;
        if (tags[k] != Tags.O && Tags.type(tags[k]) != Entity.Type.ORG || Tags.isInside(tags[k]) || isDefinite(k)) {
            return;
        }
        if (next >= tags.length || !same(k, next) || !isOffice(k)) {
            return;
        }
        int end = tags[k] == Tags.O ? next : endOf(k);
        if (end == next) {
            if (tags[next] != Tags.O || !isField(next) || (any(next) & Lexicon.NISBA) != 0) {
                return;
            }
            end++;
        }
        int longer = fields(k, end);
        if (longer > next) {
            set(k, longer, Entity.Type.ORG);
        }
    }

    /** After the fields that go on with «و» and the adjectives of the last one. */
    private int fields(int k, int from) {
        int end = from;
        while (end < tags.length
                && same(k, end)
                && tags[end] == Tags.O
                && words.get(end).isWord()) {
            String folded = words.get(end).folded();
            boolean more = folded.startsWith("وال")
                    && folded.length() > 5
                    && !decoder.isOrdinary(end)
                    && (any(end) & (Lexicon.TITLE | Lexicon.ORG_HEAD | Lexicon.SPEECH | Lexicon.COMMON)) == 0
                    && (decoder.stripped(end) & Lexicon.PORTFOLIO) != 0;
            boolean wide = isWide(folded) && folded.startsWith("ال");
            if (!more && !wide) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isField(int k) {
        String folded = words.get(k).folded();
        int no = Lexicon.TITLE | Lexicon.SPEECH | Lexicon.COMMON | Lexicon.NISBA_PLURAL | Lexicon.PEOPLE;
        return folded.startsWith("ال")
                && folded.length() > 4
                && (any(k) & no) == 0
                && (any(k) & Lexicon.PORTFOLIO) != 0;
    }

    private boolean isOffice(int k) {
        for (int s = 0; s < words.get(k).stemCount(); s++) {
            switch (words.get(k).stemForm(s)) {
                case "وزاره",
                        "هيئه",
                        "ديوان",
                        "مصلحه",
                        "صندوق",
                        "نقابه",
                        "عماده",
                        "مجلس",
                        "مؤسسه",
                        "جهاز",
                        "وكاله",
                        "سلطه" -> {
                    return true;
                }
                default -> {
                    // The next stem.
                }
            }
        }
        return false;
    }

    /** «شركة مياه اليرموك», «اتحاد عمال مصر», «دفاع مدني الزرقاء»: a head, a trade or field, a place, with nothing between them. */
    void compound(int k) {
        if ((any(k) & (Lexicon.ORG_HEAD | Lexicon.LOCAL_BODY)) == 0 || isDefinite(k) || Tags.isInside(tags[k])) {
            return;
        }
        int end = tags[k] == Tags.O ? k + 1 : endOf(k);
        int place = k + 1;
        while (place < tags.length && place <= k + 2 && same(k, place) && !isPlaceAt(place)) {
            boolean field = (decoder.whole(place) & (Lexicon.PORTFOLIO | Lexicon.LOCAL_BODY)) != 0
                    || isShape(ShapeWords.TRADE, place);
            boolean free = tags[place] == Tags.O || place < end || Tags.type(tags[place]) == Entity.Type.ORG;
            if (!field || !free || isDefinite(place) || words.get(place).form().endsWith("ة") && place > k + 1) {
                return;
            }
            place++;
        }
        if (place > k + 1 && place < tags.length && same(k, place) && isPlaceAt(place)) {
            set(k, endOf(place), Entity.Type.ORG);
        }
    }

    private boolean isPlaceAt(int k) {
        return Tags.isBegin(tags[k]) && Tags.type(tags[k]) == Entity.Type.LOC && decoder.whole(k) != 0;
    }

    /** «هيئة الدفاع عن فلان» are lawyers, «مديرية الصليف» is a district. */
    void noBody(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.ORG || endOf(k) != k + 2) {
            return;
        }
        String second = words.get(k + 1).folded();
        if (second.equals("الدفاع") && isAnyShape(ShapeWords.LAWYERS, k)) {
            clear(k, k + 2);
        } else if (isAnyShape(ShapeWords.DISTRICT, k)
                && (any(k + 1) & (Lexicon.PORTFOLIO | Lexicon.STATE_BODY | Lexicon.ORG_HEAD | Lexicon.LOCAL_BODY)) == 0
                && !isShape(ShapeWords.TRADE, k + 1)) {
            clear(k, k + 2);
            set(k + 1, k + 2, Entity.Type.LOC);
        }
    }

    /** «المركز الوطني للأرصاد», «الهيئة السعودية للتخصصات الصحية», «المركز التونسي لحقوق الإنسان», «شركة مرجان للملاحة». */
    void purpose(int k) {
        if ((any(k) & Lexicon.ORG_HEAD) == 0 || Tags.isInside(tags[k])) {
            return;
        }
        boolean tagged = tags[k] != Tags.O;
        if (tagged && Tags.type(tags[k]) != Entity.Type.ORG) {
            return;
        }
        int end = endOf(k);
        boolean definite = isDefinite(k);
        boolean named = !tagged
                && !definite
                && end < tags.length
                && tags[end] == Tags.O
                && words.get(k).folded().endsWith("شركه")
                && isUnknown(end);
        if (named) {
            end++;
        } else if (definite) {
            while (end < tags.length && end < k + 3 && same(k, end) && tags[end] == Tags.O && isOfState(k, end)) {
                end++;
            }
        }
        boolean told = named || definite && end > k + 1 && isOfState(k, end - 1);
        if (!told || end >= tags.length || !same(k, end) || tags[end] != Tags.O) {
            return;
        }
        int last = endOfPurpose(end);
        if (last > end) {
            set(k, last, Entity.Type.ORG);
        }
    }

    /** An adjective that makes the body one of the state, the world or a nation; of the state's own powers only the first. */
    private boolean isOfState(int head, int k) {
        String folded = words.get(k).folded();
        boolean nation = (decoder.whole(k) & Lexicon.NISBA) != 0
                && folded.startsWith("ال")
                && (any(head) & Lexicon.STATE_BODY) == 0
                && !words.get(head).folded().endsWith("البرنامج");
        return isWide(folded) || nation;
    }

    /** The index after «للتخصصات الصحية», «لحقوق الإنسان», «للنقل»; {@code k} where no purpose is told. */
    private int endOfPurpose(int k) {
        String folded = words.get(k).folded();
        if ((any(k) & (Lexicon.SPEECH | Lexicon.COMMON | Lexicon.NISBA_PLURAL)) != 0 || folded.charAt(0) != 'ل') {
            return k;
        }
        int end = k + 1;
        if (!folded.startsWith("لل")) {
            boolean task = decoder.whole(k) == 0 && (decoder.stripped(k) & Lexicon.PORTFOLIO) != 0;
            boolean tied = end < tags.length
                    && same(k, end)
                    && tags[end] == Tags.O
                    && words.get(end).folded().startsWith("ال");
            return task && tied ? end + 1 : k;
        }
        if (folded.length() <= 4) {
            return k;
        }
        while (end < tags.length && end <= k + 2 && same(k, end) && tags[end] == Tags.O && isOfTask(end)) {
            end++;
        }
        return end;
    }

    /** «(للأرصاد) الجوية», «(للدفاع) المدني». */
    private boolean isOfTask(int k) {
        String folded = words.get(k).folded();
        int no = Lexicon.TITLE
                | Lexicon.SPEECH
                | Lexicon.COMMON
                | Lexicon.ORG_HEAD
                | Lexicon.REPROACH
                | Lexicon.PLACE_HEAD
                | Lexicon.GIVEN;
        return folded.startsWith("ال")
                && folded.length() > 5
                && (folded.endsWith("يه") || folded.endsWith("ي"))
                && (decoder.whole(k) & no) == 0
                && (decoder.whole(k) & (Lexicon.FAMILY | Lexicon.NISBA)) == 0;
    }

    /** «التجمع الوطني الديمقراطي | الحكومة …»: a second body or office with the article begins something new. */
    void otherBody(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.ORG) {
            return;
        }
        int end = endOf(k);
        for (int j = k + 2; j < end; j++) {
            int bits = decoder.whole(j);
            boolean begins = words.get(j).folded().startsWith("ال")
                    && (bits & (Lexicon.STATE_BODY | Lexicon.TITLE)) != 0
                    && (bits & (Lexicon.PORTFOLIO | Lexicon.NISBA | Lexicon.FAMILY | PLACE)) == 0;
            boolean closed = isDefinite(j - 1)
                    && ((decoder.whole(j - 1) & Lexicon.NISBA) != 0
                            || isWide(words.get(j - 1).folded()));
            if (begins && closed) {
                clear(j, end);
                return;
            }
        }
    }

    /** «النادي | الأهلي»: the noun with the article agrees with a name that is an adjective. */
    void headed(int k) {
        int before = k - 1;
        if (before < 0 || !Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.ORG || endOf(k) != k + 1) {
            return;
        }
        String noun = words.get(before).folded();
        if (same(before, k)
                && tags[before] == Tags.O
                && noun.endsWith("النادي")
                && words.get(k).folded().startsWith("ال")) {
            set(before, k + 1, Entity.Type.ORG);
        }
    }

    /** «مديرية الصحة | في أسوان», «إدارة الدفاع المدني | بمدينة تبوك», «المجلس البلدي | لمدينة القنيطرة»: the place of an office. */
    void branch(int k) {
        boolean council = isAnyShape(ShapeWords.COUNCIL, k);
        boolean office = council || isAnyShape(ShapeWords.BRANCH, k);
        if (!office || Tags.isInside(tags[k]) || tags[k] != Tags.O && Tags.type(tags[k]) != Entity.Type.ORG) {
            return;
        }
        int end = endOf(k);
        boolean local = end < tags.length
                && tags[k] == Tags.O
                && council
                && isLocal(words.get(end).folded());
        end += local ? 1 : 0;
        if (end == k + 1
                || end >= tags.length
                || !same(k, end)
                || council && !isLocal(words.get(end - 1).folded())
                || isForeign(k, end)) {
            return;
        }
        int place = placeOf(end, council);
        if (place >= 0
                && same(k, place)
                && Tags.isBegin(tags[place])
                && Tags.type(tags[place]) == Entity.Type.LOC
                && ((any(place) | any(endOf(place) - 1)) & (PLACE | Lexicon.VILLAGE)) != 0
                && (decoder.whole(end - 1) & PLACE) == 0
                && (any(place) & (Lexicon.ORG_HEAD | Lexicon.SITE)) == 0) {
            set(k, endOf(place), Entity.Type.ORG);
        }
    }

    /** Where the place begins that «في», ب or ل ties to the words before; −1 where none does. */
    private int placeOf(int next, boolean council) {
        boolean apart = words.is(next, "في");
        char c = words.get(next).folded().charAt(0);
        if (!apart && c != 'ب' && !(council && c == 'ل')) {
            return -1;
        }
        int place = apart ? next + 1 : next;
        if (place >= tags.length) {
            return -1;
        }
        boolean head = tags[place] == Tags.O
                && (isPlaceHead(place)
                        || isAnyShape(ShapeWords.QUARTER, place)
                        || words.get(place).folded().endsWith("منطقه"));
        if (head) {
            return place + 1 < tags.length ? place + 1 : -1;
        }
        return apart || (decoder.whole(place) & PLACE) == 0 ? place : -1;
    }

    private static boolean isLocal(String folded) {
        return switch (folded) {
            case "البلدي", "الجماعي", "المحلي", "القروي", "الجهوي", "الاقليمي", "الشعبي" -> true;
            default -> false;
        };
    }

    /** A body of another state or of the world works in a place, and is not called after it: «مكتب الأمم المتحدة في بغداد». */
    private boolean isForeign(int k, int end) {
        for (int j = k; j < end; j++) {
            String folded = words.get(j).folded();
            if ((decoder.whole(j) & (Lexicon.NISBA | Lexicon.COUNTRY)) != 0
                    || folded.startsWith("الدولي")
                    || folded.equals("الامم")
                    || folded.startsWith("الاممي")
                    || folded.startsWith("الوطني")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWide(String folded) {
        return switch (folded) {
            case "العامه",
                    "العام",
                    "الوطنيه",
                    "الوطني",
                    "العليا",
                    "الاعلي",
                    "المستقله",
                    "الدوليه",
                    "الدولي",
                    "العربيه",
                    "العربي",
                    "الاسلاميه",
                    "الاسلامي",
                    "المركزيه",
                    "المركزي",
                    "الملكيه",
                    "الملكي",
                    "الساميه",
                    "الاوروبيه",
                    "الاوروبي",
                    "الافريقيه",
                    "الافريقي",
                    "السعوديه",
                    "السعودي",
                    "المصريه",
                    "المصري",
                    "القوميه",
                    "القومي",
                    "الاتحاديه",
                    "الاتحادي" -> true;
            default -> false;
        };
    }
}
