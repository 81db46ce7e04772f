package org.musnad.app.desk;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.musnad.app.view.MarkedText;
import org.musnad.reader.Figure;

/**
 * What a page has to know of its reader: the desk's language, how digits are written, who reviews, and the token that a form
 * must send back. Templates get it as {@code visit}.
 */
public final class Visit {
    private static final int A_DAY = 100;

    private final Context context;
    private final Messages messages;
    private final Language language;
    private final boolean arabicDigits;
    private final String csrf;
    private final @Nullable String user;

    Visit(Context context, Messages messages, String csrf, @Nullable String user) {
        this.context = context;
        this.messages = messages;
        this.csrf = csrf;
        this.user = user;
        String asked = context.queryParam("lang");
        String kept = context.cookie("lang");
        this.language = Language.of(
                asked != null ? asked : kept != null ? kept : context.path().startsWith("/api/") ? "en" : "ar");
        this.arabicDigits = "arab".equals(context.cookie("digits"));
    }

    /** Of a request that the guard has let through. */
    static Visit of(Context context) {
        Visit visit = context.attribute("visit");
        if (visit == null) {
            throw new IllegalStateException("the guard has not seen this request");
        }
        return visit;
    }

    public Language language() {
        return language;
    }

    public boolean arabic() {
        return language == Language.AR;
    }

    /** A text of the desk in the reader's language. */
    public String t(String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }

    /** A reason that the ledger gives, in the reader's language. */
    public String reason(String english) {
        return digits(messages.reason(language, english));
    }

    /** What the words of a figure say, in the reader's language and digits. */
    public String value(Figure figure) {
        Long vague = figure.vague();
        String key = "vague." + vague;
        if (vague != null && messages.has(key)) {
            return t(key);
        }
        String value = digits(MarkedText.value(figure));
        // «≥ 23» would turn round after an Arabic word.
        return Character.isDigit(value.codePointAt(0)) && value.chars().allMatch(c -> Character.isDigit(c) || c == ',')
                ? value
                : "\u2066" + value + "\u2069";
    }

    /** Words of a report for a list: character references that its outlet left in them («&quot;») as what they stand for. */
    public String plain(String words) {
        return words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, true);
    }

    /** Where words are from, for whoever copies them: what is known of speaker, outlet, day, title. */
    public String source(@Nullable String... parts) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                out.append(out.isEmpty() ? "" : arabic() ? "، " : ", ").append(part);
            }
        }
        return out.toString();
    }

    /** A rule of the reader in the reader's language; its name where it has no other. */
    public String rule(String name) {
        return messages.has("rule." + name) ? t("rule." + name) : name;
    }

    /** How many reviews this person means to make in a day. */
    public int capacity() {
        String kept = context.cookie("capacity");
        int own = kept == null ? 0 : Forms.number(kept);
        return own > 0 ? own : A_DAY;
    }

    /** A whole number in the reader's digits, grouped. */
    public String number(long value) {
        return digits(String.format(Locale.ROOT, "%,d", value));
    }

    /** A figure in the reader's digits, with at most three decimals. */
    public String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return number((long) value);
        }
        String text = String.format(Locale.ROOT, "%,.3f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return digits(text.substring(0, end));
    }

    /** The same text in the reader's digits. */
    public String digits(String text) {
        if (!arabicDigits) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            out.append(c >= '0' && c <= '9' ? (char) ('٠' + c - '0') : c == ',' ? '٬' : c);
        }
        return out.toString();
    }

    /** A day, or a day and its minute, of an ISO 8601 time, in the reader's digits; other text as it is. */
    public String when(String iso) {
        boolean minute = iso.length() >= 16 && iso.charAt(10) == 'T';
        return digits(minute ? iso.substring(0, 10) + " " + iso.substring(11, 16) : iso);
    }

    public boolean arabicDigits() {
        return arabicDigits;
    }

    /** Sent back by every form as {@code _csrf}, and by scripts as the header {@code X-CSRF-Token}. */
    public String csrf() {
        return csrf;
    }

    /** Who reviews; null where no name is known. */
    public @Nullable String user() {
        return user;
    }

    /** The path of the page, for the navigation. */
    public String path() {
        return context.path();
    }

    /** A parameter of the query, stripped; empty where it is not given. */
    public String query(String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** This page's address with one parameter set to another value (taken away where it is empty), from its first page. */
    public String with(String name, String value) {
        Map<String, List<String>> parameters = new TreeMap<>(context.queryParamMap());
        parameters.remove("cursor");
        if (value.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, List.of(value));
        }
        return address(context.path(), parameters);
    }

    /** This page's address. */
    public String here() {
        return address(context.path(), new TreeMap<>(context.queryParamMap()));
    }

    private static String address(String path, Map<String, List<String>> parameters) {
        StringBuilder out = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                out.append(before)
                        .append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(value));
                before = '&';
            }
        }
        return out.toString();
    }

    /** For a value inside an address. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
