package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.text.Folded;

/**
 * Reads a query. Words stand side by side and all count; {@code -word} must not be there; {@code "…"}, «…» and “…” are
 * phrases; {@code a | b} is either, and parentheses group; {@code field:word}, {@code field:"phrase"}. What is no known
 * field before a colon is words. Any string is understood or refused with one line; nothing is thrown.
 */
final class QueryReader {
    private static final int LONGEST = 2_000;
    private static final int MOST_TERMS = 64;
    private static final int DEEPEST = 16;
    private static final String OPENING = "\"«“„";
    private static final String CLOSING = "\"»””";

    private final String text;
    private int at;
    private int terms;

    private QueryReader(String text) {
        this.text = text;
    }

    /** A part that cannot be understood; the message is for the user. */
    private static final class Misread extends Exception {
        private static final long serialVersionUID = 1L;

        Misread(String message) {
            super(message, null, false, false);
        }
    }

    static QueryReading read(String query) {
        if (query.length() > LONGEST) {
            return new QueryReading.Refused("the question is longer than " + LONGEST + " characters");
        }
        QueryReader reader = new QueryReader(query);
        try {
            List<Asked> parts = new ArrayList<>();
            while (reader.at < query.length()) {
                Asked part = reader.either(0);
                if (part != null) {
                    parts.add(part);
                }
                reader.at++; // a closing parenthesis that closes nothing
            }
            if (parts.isEmpty()) {
                return new QueryReading.Refused("the question holds no words");
            }
            Asked all = parts.size() == 1 ? parts.get(0) : new Asked.All(List.copyOf(parts));
            return isOnlyNegative(all)
                    ? new QueryReading.Refused("the question says only what is not wanted; add a word that is")
                    : new QueryReading.Understood(all);
        } catch (Misread e) {
            return new QueryReading.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isOnlyNegative(Asked asked) {
        return asked instanceof Asked.Not
                || asked instanceof Asked.All all && all.parts().stream().allMatch(QueryReader::isOnlyNegative)
                || asked instanceof Asked.Any any && any.parts().stream().anyMatch(QueryReader::isOnlyNegative);
    }

    /** Parts with | between them, up to a closing parenthesis or the end. */
    private @Nullable Asked either(int depth) throws Misread {
        List<Asked> choices = new ArrayList<>();
        List<Asked> all = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '|') {
                at++;
                close(choices, all);
                continue;
            }
            Asked part = part(depth);
            if (part != null) {
                all.add(part);
            }
        }
        close(choices, all);
        return choices.isEmpty() ? null : choices.size() == 1 ? choices.get(0) : new Asked.Any(List.copyOf(choices));
    }

    private static void close(List<Asked> choices, List<Asked> all) {
        if (!all.isEmpty()) {
            choices.add(all.size() == 1 ? all.get(0) : new Asked.All(List.copyOf(all)));
            all.clear();
        }
    }

    private @Nullable Asked part(int depth) throws Misread {
        char c = text.charAt(at);
        if (isBlank(c)) {
            at++;
            return null;
        }
        if (c == '-' || c == '+') {
            at++;
            if (at >= text.length() || isBlank(text.charAt(at)) || text.charAt(at) == ')' || text.charAt(at) == '|') {
                return null;
            }
            Asked part = part(depth);
            return part == null || c == '+' ? part : part instanceof Asked.Not not ? not.part() : new Asked.Not(part);
        }
        if (c == '(') {
            if (depth >= DEEPEST) {
                throw new Misread("more than " + DEEPEST + " parentheses inside one another");
            }
            at++;
            Asked inner = either(depth + 1);
            at++;
            return inner;
        }
        int quote = OPENING.indexOf(c);
        if (quote >= 0) {
            return words(Asked.In.TEXT, quoted(quote), true);
        }
        return word();
    }

    /** What stands in the quotation that begins here; one that is never closed goes to the end. */
    private String quoted(int quote) {
        int end = text.indexOf(CLOSING.charAt(quote), at + 1);
        int stop = end < 0 ? text.length() : end;
        String inside = text.substring(at + 1, stop);
        at = Math.min(text.length(), stop + 1);
        return inside;
    }

    private String plain(boolean value) {
        int from = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c) || c == ')' || c == '(' || c == '|' || OPENING.indexOf(c) >= 0 || !value && c == ':') {
                break;
            }
            at++;
        }
        return text.substring(from, at);
    }

    private @Nullable Asked word() throws Misread {
        String word = plain(false);
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            String field = QueryWords.field(word).orElse(null);
            if (field != null) {
                return fielded(field, word);
            }
        }
        return word.isEmpty() ? null : words(Asked.In.TEXT, word, false);
    }

    private @Nullable Asked fielded(String field, String name) throws Misread {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        int quote = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
        String value = quote >= 0 ? quoted(quote) : plain(true);
        if (value.isBlank()) {
            if (at >= text.length()) {
                throw new Misread("nothing stands after «" + name + ":»");
            }
            return null;
        }
        return switch (field) {
            case "speaker" -> words(Asked.In.SPEAKER, value, quote >= 0);
            case "place" -> words(Asked.In.PLACE, value, quote >= 0);
            case "outlet" -> words(Asked.In.OUTLET, value, quote >= 0);
            case "via" -> words(Asked.In.VIA, value, quote >= 0);
            case "counted" -> words(Asked.In.COUNTED, value, quote >= 0);
            case "name" -> words(Asked.In.NAME, value, quote >= 0);
            case "act" ->
                new Asked.Act(QueryWords.act(value)
                        .orElseThrow(() -> new Misread("there is no act «" + shortened(value)
                                + "»: assert, deny, ask, hope, concern, request, promise, accuse, warn, threaten, welcome,"
                                + " condemn")));
            case "kind" -> new Asked.Kind(kind(value));
            case "value" -> value(value);
            default -> day(field, value);
        };
    }

    private static String kind(String value) throws Misread {
        return switch (Folded.of(value).toLowerCase(Locale.ROOT).strip()) {
            case "statement", "statements", "تصريح", "تصريحات" -> Fields.STATEMENT;
            case "passage", "passages", "report", "تقرير", "خبر" -> Fields.PASSAGE;
            default -> throw new Misread("there is no kind «" + shortened(value) + "»: statement, passage");
        };
    }

    private static Asked day(String field, String value) throws Misread {
        Days.Stretch stretch = Days.of(Folded.of(value).strip().replace('/', '-'))
                .orElseThrow(() -> new Misread("«" + shortened(value)
                        + "» is no date: write 2015, 2015-07 or 2015-07-21 after «" + field + ":»"));
        return switch (field) {
            case "after" -> new Asked.Day(stretch.first(), Long.MAX_VALUE);
            case "before" -> new Asked.Day(Long.MIN_VALUE, stretch.first());
            default -> new Asked.Day(stretch.first(), stretch.next());
        };
    }

    private static Asked value(String given) throws Misread {
        String value = Folded.of(given).strip();
        String operator = "";
        int from = 0;
        while (from < value.length() && "<>=≤≥".indexOf(value.charAt(from)) >= 0) {
            from++;
        }
        operator = value.substring(0, from).replace("≤", "<=").replace("≥", ">=");
        String rest = value.substring(from).strip();
        int dots = rest.indexOf("..");
        if (dots > 0 && operator.isEmpty()) {
            return new Asked.Value(number(rest.substring(0, dots), given), number(rest.substring(dots + 2), given));
        }
        double number = number(rest, given);
        return switch (operator) {
            case ">" -> new Asked.Value(Math.nextUp(number), Double.POSITIVE_INFINITY);
            case ">=", "=>" -> new Asked.Value(number, Double.POSITIVE_INFINITY);
            case "<" -> new Asked.Value(Double.NEGATIVE_INFINITY, Math.nextDown(number));
            case "<=", "=<" -> new Asked.Value(Double.NEGATIVE_INFINITY, number);
            case "", "=" -> new Asked.Value(number, number);
            default -> throw noNumber(given);
        };
    }

    private static double number(String text, String given) throws Misread {
        OptionalDouble number = plainNumber(text.strip());
        if (number.isEmpty()) {
            throw noNumber(given);
        }
        return number.getAsDouble();
    }

    /** A number in digits, with commas between thousands and perhaps a fraction. */
    private static OptionalDouble plainNumber(String text) {
        String digits = text.replace(",", "").replace("٬", "").replace("،", "").replace('٫', '.');
        boolean negative = digits.startsWith("-");
        String unsigned = negative ? digits.substring(1) : digits;
        int points = 0;
        for (int k = 0; k < unsigned.length(); k++) {
            if (unsigned.charAt(k) == '.') {
                points++;
            } else if (!Terms.isDigit(unsigned.charAt(k))) {
                return OptionalDouble.empty();
            }
        }
        if (points > 1 || unsigned.length() == points || unsigned.length() > 300) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(unsigned);
        return OptionalDouble.of(negative ? -value : value);
    }

    private static Misread noNumber(String given) {
        return new Misread("«" + shortened(given)
                + "» is no value: write >1000, >=1000, <1000, =1000 or 1000..2000 after «value:»");
    }

    private @Nullable Asked words(Asked.In in, String given, boolean phrase) throws Misread {
        boolean latin = isLatin(given);
        List<String> names = latin ? LatinNames.terms(given) : List.of();
        List<String> found = names.isEmpty() ? Forms.terms(given) : names;
        if (found.isEmpty()) {
            return null;
        }
        terms += found.size();
        if (terms > MOST_TERMS) {
            throw new Misread("the question has more than " + MOST_TERMS + " words");
        }
        if (latin && !phrase && in == Asked.In.TEXT && found.size() > 1) {
            return new Asked.All(found.stream()
                    .map(term -> (Asked) new Asked.Words(in, List.of(term), false))
                    .toList());
        }
        return new Asked.Words(in, List.copyOf(found), phrase || in == Asked.In.TEXT && found.size() > 1);
    }

    /** Whether its letters are all Latin ones. */
    private static boolean isLatin(String given) {
        return given.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.COMMON);
    }

    private static String shortened(String value) {
        int end = value.offsetByCodePoints(0, Math.min(40, value.codePointCount(0, value.length())));
        return end < value.length() ? value.substring(0, end) + "…" : value;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '،' || c == '؛' || c == '؟' || c == '?';
    }
}
