package org.musnad.reader.name.model;

import java.util.HashSet;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * What the shape of Arabic names tells where the words themselves are unknown: names in quotation marks after the head of
 * a body, an outlet in the dateline, places after their generic noun, persons of several parts. Linear in the words.
 */
final class NameShapes {
    private static final int LONGEST_QUOTED = 6;
    private static final int LONGEST_PERSON = 6;
    private static final int DATELINE = 14;
    private static final int BEFORE_INTERVIEW = 14;
    private static final int SHORTEST = 3;

    private static final int KNOWN = Lexicon.BODY
            | Lexicon.OUTLET
            | Lexicon.GROUP_MEMBER
            | Lexicon.KNOWN_PLACE
            | Lexicon.COUNTRY
            | Lexicon.KNOWN_PERSON;
    private static final int PLACE = Lexicon.KNOWN_PLACE | Lexicon.COUNTRY | Lexicon.CITY | Lexicon.REGION;
    private static final int NO_NAME = Lexicon.COMMON
            | Lexicon.SPEECH
            | Lexicon.TITLE
            | Lexicon.ORG_HEAD
            | Lexicon.PLACE_HEAD
            | Lexicon.REPROACH
            | Lexicon.NISBA
            | Lexicon.NISBA_PLURAL
            | Lexicon.COUNT;
    private static final int PERSONAL = Lexicon.GIVEN | Lexicon.FAMILY | Lexicon.PERSON_NAME | Lexicon.RARE_PERSON_NAME;

    private final Words words;
    private final Decoder decoder;
    private final byte[] tags;
    private final Set<String> outlets = new HashSet<>();

    NameShapes(Words words, Decoder decoder, byte[] tags) {
        this.words = words;
        this.decoder = decoder;
        this.tags = tags;
    }

    void apply() {
        for (int k = 0; k < tags.length; k++) {
            if (words.get(k).isPunct()) {
                quoted(k);
                dateline(k);
            }
        }
        for (int k = 0; k < tags.length; k++) {
            if (words.get(k).isWord()) {
                generic(k);
                place(k);
                part(k);
                titled(k);
                given(k);
                startOfPerson(k);
                restOfPerson(k);
                purpose(k);
                outlet(k);
            }
        }
        if (!outlets.isEmpty()) {
            for (int k = 0; k < tags.length; k++) {
                again(k);
            }
        }
    }

    /** «جمعية «حق المريض»», «في تصريح لـ«الميزان»», «"مرصد أطلس لنزاهة الانتخابات"», «مخيم «الزيزفون»». */
    private void quoted(int open) {
        if (!isMark(open) || open + 1 >= tags.length) {
            return;
        }
        int close = open + 1;
        while (close < tags.length && close <= open + LONGEST_QUOTED && same(open, close) && !isMark(close)) {
            if (words.get(close).isPunct()
                    || words.get(close).isNumber()
                    || words.get(close).folded().length() < 2) {
                return;
            }
            close++;
        }
        if (close == open + 1 || close >= tags.length || !isMark(close) || !same(open, close)) {
            return;
        }
        int first = open + 1;
        boolean headInside = close > first + 1 && is(first, Lexicon.ORG_HEAD) && !isDefinite(first);
        boolean single = close == first + 1 && (any(first) & (Lexicon.COMMON | Lexicon.SPEECH)) != 0;
        if (single || isAnyTagged(first, close, Entity.Type.PER) && !headInside) {
            return;
        }
        boolean body = open > 0 && same(open - 1, open) && isBodyHead(open - 1);
        if (headInside || body || isTold(open)) {
            clear(open, close);
            set(first, close, Entity.Type.ORG);
            outlets.add(key(first, close));
        } else if (open > 0 && same(open - 1, open) && isPlaceHead(open - 1)) {
            clear(open, close);
            set(first, close, Entity.Type.LOC);
        }
    }

    /** Before the mark a body's head without the article: «لموقع», «جمعية», «كتلة». */
    private boolean isBodyHead(int k) {
        int bits = any(k);
        return (bits & Lexicon.ORG_HEAD) != 0 && !isDefinite(k) && !words.is(k, "حمله") && !words.is(k, "برنامج");
    }

    /** «قال لـ«…»», «في تصريحات لـ«…»», «علمت «…»», «تلقت «…»»: who is told is an outlet. */
    private boolean isTold(int open) {
        if (open == 0 || !same(open - 1, open)) {
            return false;
        }
        String before = words.get(open - 1).folded();
        switch (before) {
            case "علمت", "وعلمت", "تلقت", "تلقته", "تلقتها", "حصلت", "علمته", "نقلته", "نشرته", "اوردته", "مراسل" -> {
                return true;
            }
            case "عليها", "عليه" -> {
                return open > 1 && words.get(open - 2).folded().endsWith("طلعت")
                        || open > 1 && words.get(open - 2).folded().endsWith("حصلت");
            }
            default -> {
                if (!before.equals("ل") && !before.equals("لـ")) {
                    return false;
                }
            }
        }
        for (int k = open - 2; k >= 0 && k >= open - BEFORE_INTERVIEW && same(k, open); k--) {
            String folded = words.get(k).folded();
            if ((any(k) & Lexicon.SPEECH) != 0
                    || folded.endsWith("تصريح")
                    || folded.endsWith("تصريحات")
                    || folded.endsWith("حديث")
                    || folded.endsWith("مقابله")) {
                return true;
            }
        }
        return false;
    }

    /** «سواكن (الأفق) –», «سواكن – الأفق:»: the outlet in the line of place and date. */
    private void dateline(int open) {
        String mark = words.get(open).folded();
        boolean bracket = mark.equals("(");
        boolean dash = mark.equals("–") || mark.equals("-") || mark.equals("/") || mark.equals("—");
        if (!bracket && !dash || words.get(open).paragraph() > 3) {
            return;
        }
        int begin = open;
        while (begin > 0
                && begin > open - DATELINE
                && words.get(begin - 1).paragraph() == words.get(open).paragraph()) {
            begin--;
        }
        if (begin == open
                || begin <= open - DATELINE
                || !Tags.isBegin(tags[begin])
                || Tags.type(tags[begin]) != Entity.Type.LOC) {
            return;
        }
        if (endOf(begin) != open && !(bracket && words.get(open - 1).isNumber())) {
            return;
        }
        int end = open + 1;
        while (end < tags.length && end <= open + 3 && words.get(end).isWord()) {
            if ((any(end) & (Lexicon.COMMON | Lexicon.SPEECH)) != 0) {
                return;
            }
            end++;
        }
        if (end == open + 1 || end + 1 >= tags.length) {
            return;
        }
        String after = words.get(end).folded();
        boolean closed = bracket ? after.equals(")") && words.get(end + 1).isPunct() : after.equals(":");
        if (closed && tags[open + 1] == Tags.O) {
            set(open + 1, end, Entity.Type.ORG);
            outlets.add(key(open + 1, end));
        }
    }

    /** A name found as a body's in quotation marks or the dateline stands for it where it stands so again. */
    private void again(int k) {
        if (k == 0 || !words.get(k).isWord() || Tags.isInside(tags[k])) {
            return;
        }
        for (int end = Math.min(k + 3, tags.length); end > k; end--) {
            boolean whole = same(k, end - 1) && outlets.contains(key(k, end));
            if (!whole) {
                continue;
            }
            boolean marked = end < tags.length && isMark(k - 1) && isMark(end);
            boolean alone = end < tags.length
                    && words.get(k - 1).isPunct()
                    && words.get(end).isPunct();
            boolean headed = same(k - 1, k) && (isBodyHead(k - 1) || words.is(k - 1, "مراسل"));
            if (marked || alone || headed || end > k + 1) {
                int last = endOf(k);
                clear(k, Math.max(end, tags[k] == Tags.O ? end : last));
                set(k, end, Entity.Type.ORG);
                return;
            }
        }
    }

    /** «الجمعية», «المهندس», «المدينة» alone are no names. */
    private void generic(int k) {
        boolean alone = Tags.isBegin(tags[k]) && endOf(k) == k + 1;
        if (alone
                && Tags.type(tags[k]) == Entity.Type.PER
                && isDefinite(k)
                && is(k, Lexicon.TITLE)
                && !is(k, Lexicon.FAMILY)) {
            tags[k] = Tags.O;
            return;
        }
        int bits = decoder.whole(k) | decoder.stripped(k);
        if (Tags.isBegin(tags[k])
                && endOf(k) == k + 1
                && (bits & (Lexicon.ORG_HEAD | Lexicon.PLACE_HEAD | Lexicon.TITLE)) != 0
                && (bits & (KNOWN | Lexicon.STATE_BODY | Lexicon.AMBIGUOUS | Lexicon.CITY | Lexicon.REGION)) == 0) {
            tags[k] = Tags.O;
        }
    }

    /** «ميناء الوطية», «منفذ القائم», «سواحل طانطان»: a generic noun without the article and an unknown word. */
    private void place(int k) {
        if (!isPlaceHead(k) || k + 1 >= tags.length || !same(k, k + 1)) {
            return;
        }
        int next = k + 1;
        if (Tags.isBegin(tags[k]) && Tags.type(tags[k]) == Entity.Type.PER) {
            set(k, endOf(k), Entity.Type.LOC);
            return;
        }
        if (tags[k] != Tags.O || tags[next] != Tags.O || !words.get(next).isWord()) {
            return;
        }
        int bits = decoder.whole(next);
        String folded = words.get(next).folded();
        int head = decoder.whole(k) | decoder.stripped(k);
        if ((head & Lexicon.PLACE_HEAD) == 0 && !folded.startsWith("ال")) {
            return;
        }
        boolean adjective =
                !isDefinite(next) && (folded.endsWith("ه") || folded.endsWith("ي") || folded.endsWith("ات"));
        if ((bits & (NO_NAME | Lexicon.PORTFOLIO | Lexicon.STATE_BODY)) != 0
                || (decoder.stripped(next) & (NO_NAME & ~Lexicon.NISBA | Lexicon.PORTFOLIO)) != 0
                || folded.length() < SHORTEST
                || isWithPronoun(folded) && (bits & PLACE) == 0
                || !isDefinite(next) && (bits & (PLACE | Lexicon.VILLAGE)) == 0 && isAbroad(k)
                || adjective && (bits & (PLACE | Lexicon.VILLAGE)) == 0) {
            return;
        }
        set(next, next + 1, Entity.Type.LOC);
    }

    private static boolean isWithPronoun(String folded) {
        return folded.endsWith("هم") || folded.endsWith("ها") || folded.endsWith("نا") || folded.endsWith("هما");
    }

    /** A head in the plural or with the article: «محافظات مجاورة», which a common adjective follows. */
    private boolean isAbroad(int k) {
        return isDefinite(k) || words.get(k).folded().endsWith("ات");
    }

    private boolean isPlaceHead(int k) {
        String folded = words.get(k).folded();
        for (int s = 0; s < words.get(k).stemCount(); s++) {
            int stem = words.get(k).stem(s);
            switch (stem == 0 ? folded : folded.substring(stem)) {
                case "مدينه",
                        "محافظه",
                        "بلده",
                        "بلدتي",
                        "مدينتي",
                        "محافظتي",
                        "مديريتي",
                        "قريتي",
                        "قريه",
                        "مخيم",
                        "معبر",
                        "منفذ",
                        "ميناء",
                        "مرفا",
                        "ريف",
                        "حي",
                        "وادي",
                        "ارخبيل",
                        "ناحيه",
                        "مديريه",
                        "سواحل",
                        "ضاحيه" -> {
                    return true;
                }
                default -> {
                    // The next stem.
                }
            }
        }
        return false;
    }

    /** A body and a person with nothing between them: «مديرة مستشفى سواكن | هالة المرضي», «باسم الهيئة | علاء حسن». */
    private void part(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) == Entity.Type.PER) {
            return;
        }
        int end = endOf(k);
        for (int j = k + 1; j < end; j++) {
            int before = decoder.whole(j - 1) | decoder.stripped(j - 1);
            boolean begins = is(j, Lexicon.GIVEN) && (decoder.whole(j) & (NO_NAME | Lexicon.AMBIGUOUS | KNOWN)) == 0;
            boolean parted = isDefinite(j - 1) || j - 1 > k && (before & (PLACE | Lexicon.VILLAGE)) != 0;
            if (begins && parted && (before & Lexicon.TITLE) == 0) {
                Entity.Type type = Tags.type(tags[k]);
                clear(k, end);
                boolean alone = j == k + 1;
                if (!alone) {
                    boolean site =
                            type == Entity.Type.LOC || words.get(k).folded().endsWith("مستشفي");
                    set(k, j, site ? Entity.Type.LOC : type);
                }
                set(j, Math.max(end, j + 1), Entity.Type.PER);
                return;
            }
        }
    }

    /** «الدكتور ياسر كنة», «المهندس تركي العبيسي»: after a title with the article. */
    private void titled(int k) {
        int first = k + 1;
        if (first >= tags.length || tags[first] != Tags.O || tags[k] != Tags.O || !same(k, first)) {
            return;
        }
        if ((decoder.whole(k) & Lexicon.TITLE) == 0 || !isDefinite(k) || !canBegin(first)) {
            return;
        }
        int second = first + 1;
        boolean sure = (decoder.whole(first) & PERSONAL) != 0;
        if (second < tags.length
                && same(first, second)
                && tags[second] == Tags.O
                && (isFamilyShape(second)
                        || is(first, Lexicon.GIVEN) && isUnknownFamily(second)
                        || sure && isPart(second))) {
            set(first, second + 1, Entity.Type.PER);
        } else if (is(first, Lexicon.GIVEN)
                && second < tags.length
                && words.get(second).isPunct()) {
            set(first, second, Entity.Type.PER);
        }
    }

    /** «رغد العزاوي», «نشوان الأغبري», «أحمد محمود»: a given name and what can follow it only in a name. */
    private void given(int k) {
        int next = k + 1;
        if (tags[k] != Tags.O || next >= tags.length || !same(k, next) || !is(k, Lexicon.GIVEN) || isDefinite(k)) {
            return;
        }
        if (tags[next] != Tags.O && !(Tags.isBegin(tags[next]) && Tags.type(tags[next]) == Entity.Type.PER)) {
            return;
        }
        boolean sure = (decoder.whole(k) & (NO_NAME | Lexicon.AMBIGUOUS)) == 0;
        boolean tagged = tags[next] != Tags.O;
        boolean follows = is(next, Lexicon.FAMILY)
                || isFamilyShape(next)
                || sure && isUnknownFamily(next)
                || sure && is(next, Lexicon.GIVEN) && (any(next) & NO_NAME) == 0
                || sure && isLink(words.get(next).folded())
                || sure && tagged;
        if (follows) {
            set(k, tagged ? endOf(next) : next + 1, Entity.Type.PER);
        }
    }

    /** «الراصد الجوي أنس الرحمون», «المزارعة هيجر الصالح», «تروي أم يزن»: what stands before the given name. */
    private void startOfPerson(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.PER) {
            return;
        }
        int end = endOf(k);
        int j = k;
        while (j < end - 1 && isDefinite(j) && (decoder.whole(j) & (Lexicon.GIVEN | Lexicon.FAMILY | KNOWN)) == 0) {
            j++;
        }
        boolean moved = j > k && j < end - 1 && !isDefinite(j);
        if (!moved) {
            j = k;
        }
        char c = words.get(j).folded().charAt(0);
        if (j < end - 2
                && (c == 'ت' || c == 'ي')
                && (decoder.whole(j) & (Lexicon.GIVEN | Lexicon.PERSON_NAME)) == 0
                && isKunya(words.get(j + 1).folded())) {
            j++;
        }
        if (j > k) {
            clear(k, end);
            set(j, end, Entity.Type.PER);
        }
    }

    /** The parts that the model left out at the end of a person's name. */
    private void restOfPerson(int k) {
        if (!Tags.isBegin(tags[k]) || Tags.type(tags[k]) != Entity.Type.PER) {
            return;
        }
        int end = endOf(k);
        int longer = end;
        while (longer < tags.length
                && longer - k < LONGEST_PERSON
                && same(k, longer)
                && words.get(longer).isWord()) {
            boolean free =
                    tags[longer] == Tags.O || Tags.isBegin(tags[longer]) && Tags.type(tags[longer]) == Entity.Type.PER;
            boolean afterLink = isLink(words.get(longer - 1).folded());
            boolean next = free
                    && (afterLink && !isClause(longer)
                            || isLink(words.get(longer).folded()) && longer + 1 < tags.length && same(k, longer + 1)
                            || is(longer, Lexicon.FAMILY) && (decoder.whole(longer) & (NO_NAME & ~Lexicon.NISBA)) == 0
                            || isFamilyShape(longer)
                            || longer == k + 1 && is(k, Lexicon.GIVEN) && isUnknownFamily(longer)
                            || isPart(longer));
            if (!next) {
                break;
            }
            longer = tags[longer] == Tags.O ? longer + 1 : endOf(longer);
        }
        boolean one = longer == k + 1 && k > 0 && same(k - 1, k) && isTitleBefore(k) && longer < tags.length;
        if (one && same(k, longer) && tags[longer] == Tags.O && isUnknown(longer) && is(k, PERSONAL)) {
            longer++;
        }
        while (longer > end && isLink(words.get(longer - 1).folded())) {
            longer--;
        }
        if (longer > end) {
            set(k, longer, Entity.Type.PER);
        }
    }

    private boolean isTitleBefore(int k) {
        return (decoder.whole(k - 1) & Lexicon.TITLE) != 0 && isDefinite(k - 1);
    }

    /** «المركز الوطني للأرصاد», «اللجنة المستقلة للانتخابات», «شركة مرجان للملاحة». */
    private void purpose(int k) {
        if ((any(k) & Lexicon.ORG_HEAD) == 0 || Tags.isInside(tags[k])) {
            return;
        }
        boolean tagged = tags[k] != Tags.O;
        if (tagged && Tags.type(tags[k]) != Entity.Type.ORG) {
            return;
        }
        int end = tagged ? endOf(k) : k + 1;
        boolean definite = isDefinite(k);
        boolean national = end == k + 1
                && end < tags.length
                && definite
                && tags[end] == Tags.O
                && isWide(words.get(end).folded());
        boolean named = end == k + 1
                && !definite
                && end < tags.length
                && tags[end] == Tags.O
                && words.get(k).folded().endsWith("شركه")
                && isUnknown(end);
        if (national || named) {
            end++;
        } else if (end == k + 1 || !definite || !isWide(words.get(end - 1).folded())) {
            return;
        }
        if (end >= tags.length || !same(k, end) || tags[end] != Tags.O) {
            return;
        }
        String folded = words.get(end).folded();
        boolean purpose = folded.startsWith("لل")
                && folded.length() > 4
                && (any(end) & (Lexicon.ORG_HEAD | Lexicon.SPEECH | Lexicon.COMMON | Lexicon.NISBA_PLURAL)) == 0;
        if (purpose) {
            set(k, end + 1, Entity.Type.ORG);
        }
    }

    /** «لشبكة الضفاف», «قناة المنارة»: an outlet's head without the article and one definite word that is nothing else. */
    private void outlet(int k) {
        int next = k + 1;
        if (tags[k] != Tags.O || next >= tags.length || tags[next] != Tags.O || !same(k, next) || isDefinite(k)) {
            return;
        }
        String folded = words.get(k).folded();
        boolean head = folded.endsWith("قناه")
                || folded.endsWith("صحيفه")
                || folded.endsWith("جريده")
                || folded.endsWith("اذاعه")
                || folded.endsWith("وكاله");
        String name = words.get(next).folded();
        boolean unknown = (any(next) & (NO_NAME | Lexicon.PORTFOLIO | Lexicon.STATE_BODY | Lexicon.COUNT)) == 0;
        if (head && folded.length() <= 6 && unknown && name.startsWith("ال") && name.length() > 4) {
            set(k, next + 1, Entity.Type.ORG);
            outlets.add(key(next, next + 1));
        }
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

    private boolean canBegin(int k) {
        if (!words.get(k).isWord() || isDefinite(k) || words.get(k).folded().length() < SHORTEST) {
            return false;
        }
        int others = Lexicon.COMMON | Lexicon.SPEECH | Lexicon.TITLE | Lexicon.ORG_HEAD | Lexicon.PLACE_HEAD;
        return is(k, Lexicon.GIVEN) && (decoder.whole(k) & Lexicon.SPEECH) == 0
                || ((decoder.whole(k) & NO_NAME) | (any(k) & others)) == 0;
    }

    /** A definite word in ي of which nothing is known, as most family names are. */
    private boolean isUnknownFamily(int k) {
        String folded = words.get(k).folded();
        return words.get(k).isWord()
                && folded.length() >= 6
                && folded.startsWith("ال")
                && folded.endsWith("ي")
                && decoder.whole(k) == 0;
    }

    /** A word that is a person's name and nothing else we know of. */
    private boolean isPart(int k) {
        int bits = decoder.whole(k);
        return words.get(k).isWord()
                && (bits & (Lexicon.GIVEN | Lexicon.PERSON_NAME)) != 0
                && (bits & (NO_NAME | PLACE | Lexicon.BODY | Lexicon.OUTLET | Lexicon.PORTFOLIO)) == 0
                && words.get(k).folded().length() >= SHORTEST;
    }

    /** A definite word in ي that no lexicon knows as a common one: «العيادي», «المقطري». */
    private boolean isFamilyShape(int k) {
        String folded = words.get(k).folded();
        int bits = decoder.whole(k);
        return folded.length() >= 5
                && folded.startsWith("ال")
                && (is(k, Lexicon.FAMILY) && (bits & (NO_NAME & ~Lexicon.NISBA)) == 0
                        || folded.endsWith("ي")
                                && (bits & ~(PERSONAL | Lexicon.VILLAGE | Lexicon.PREFIX)) == 0
                                && (bits & PERSONAL) != 0);
    }

    private boolean isUnknown(int k) {
        Word word = words.get(k);
        return word.isWord()
                && word.folded().length() >= SHORTEST
                && decoder.whole(k) == 0
                && decoder.stripped(k) == 0
                && !word.folded().startsWith("ي")
                && !isDefinite(k);
    }

    /** Whether the word opens a clause and can be no part of a name even after «بن»; months are names too («بن رجب»). */
    private boolean isClause(int k) {
        return !words.get(k).isWord()
                || (decoder.whole(k) & Lexicon.SPEECH) != 0
                || words.get(k).folded().length() < SHORTEST;
    }

    private static boolean isLink(String folded) {
        return switch (folded) {
            case "بن", "ابن", "ولد", "منت", "بنت", "ال", "ابو", "ابي", "عبد", "ايت", "بو" -> true;
            default -> false;
        };
    }

    private static boolean isKunya(String folded) {
        return folded.equals("ام") || folded.equals("ابو");
    }

    private boolean isMark(int k) {
        return switch (words.get(k).folded()) {
            case "\"", "«", "»", "“", "”", "„" -> true;
            default -> false;
        };
    }

    private boolean isDefinite(int k) {
        String folded = words.get(k).folded();
        return folded.length() > 3
                && (folded.startsWith("ال")
                        || folded.startsWith("وال")
                        || folded.startsWith("بال")
                        || folded.startsWith("لل"));
    }

    private boolean is(int k, int bit) {
        return (decoder.whole(k) & bit) != 0;
    }

    private int any(int k) {
        return decoder.whole(k) | decoder.stripped(k);
    }

    private boolean isAnyTagged(int from, int end, Entity.Type type) {
        for (int k = from; k < end; k++) {
            if (tags[k] != Tags.O && Tags.type(tags[k]) == type && endOf(k) > k + 1) {
                return true;
            }
        }
        return false;
    }

    private String key(int from, int end) {
        StringBuilder key = new StringBuilder();
        for (int k = from; k < end; k++) {
            key.append(words.get(k).folded()).append(' ');
        }
        return key.toString();
    }

    private boolean same(int a, int b) {
        return words.get(a).sentence() == words.get(b).sentence();
    }

    private int endOf(int k) {
        int end = k + 1;
        while (end < tags.length && tags[k] != Tags.O && Tags.isInside(tags[end])) {
            end++;
        }
        return end;
    }

    private void clear(int from, int end) {
        for (int k = from; k < end; k++) {
            tags[k] = Tags.O;
        }
        for (int k = end; k < tags.length && Tags.isInside(tags[k]); k++) {
            tags[k] = Tags.O;
        }
    }

    private void set(int from, int end, Entity.Type type) {
        for (int k = from; k < end; k++) {
            tags[k] = (byte) (k == from ? Tags.begin(type) : Tags.inside(type));
        }
        for (int k = end; k < tags.length && Tags.isInside(tags[k]); k++) {
            tags[k] = Tags.O;
        }
    }
}
