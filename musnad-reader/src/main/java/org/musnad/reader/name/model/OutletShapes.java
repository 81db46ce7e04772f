package org.musnad.reader.name.model;

import java.util.HashSet;
import java.util.Set;
import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/** Names that punctuation marks as names: in quotation marks after the head of a body or a place, in the dateline; and outlets after
 * their generic noun. */
final class OutletShapes extends TagRow {
    private static final int LONGEST_QUOTED = 6;
    private static final int DATELINE = 14;
    private static final int BEFORE_INTERVIEW = 14;

    private final Set<String> outlets = new HashSet<>();

    OutletShapes(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «جمعية «حق المريض»», «في تصريح لـ«الميزان»», «"مرصد أطلس لنزاهة الانتخابات"», «مخيم «الزيزفون»». */
    void quoted(int open) {
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
    void dateline(int open) {
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

    /** «وطنية - أعلن الوزير …»: the Lebanese agency's own name at the begin of its reports. */
    void signature(int k) {
        boolean first = k == 0 || words.get(k - 1).paragraph() != words.get(k).paragraph();
        if (first && k + 1 < tags.length && words.is(k, "وطنيه") && (words.is(k + 1, "-") || words.is(k + 1, "–"))) {
            set(k, k + 1, Entity.Type.ORG);
        }
    }

    /** A name found as a body's in quotation marks or the dateline stands for it where it stands so again. */
    void again() {
        for (int k = 0; k < tags.length && !outlets.isEmpty(); k++) {
            again(k);
        }
    }

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

    /** «لشبكة الضفاف», «قناة المنارة»: an outlet's head without the article and one definite word that is nothing else. */
    void outlet(int k) {
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
}
