package org.musnad.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A report as it came.
 *
 * @param id names the report in its collection
 * @param title the headline, which is then also the first paragraph of {@code text}; null where there is none
 * @param outlet who published it; null where not known
 * @param url where it was published; null where not known
 * @param published ISO 8601 date or date-time; relative times are resolved against it; null where not known
 * @param language BCP 47; null where not known
 * @param text the title, a blank line and the body, one paragraph a line; the body alone where there is no title. Never
 *     rewritten: every offset of an analysis is one of this string
 */
public record Report(
        String id,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String published,
        @Nullable String language,
        String text) {

    public Report {
        if (title != null && !text.startsWith(title)) {
            throw new IllegalArgumentException("report " + id + ": the text does not begin with the title");
        }
    }

    /** A report of a title and a body, joined as the contract says. A blank title counts as none. */
    public static Report of(String id, @Nullable String title, String body) {
        if (title == null || title.isBlank()) {
            return new Report(id, null, null, null, null, null, body);
        }
        return new Report(id, title, null, null, null, null, title + "\n\n" + body);
    }

    /** A report of nothing but text. */
    public static Report of(String id, String text) {
        return new Report(id, null, null, null, null, null, text);
    }

    /** The same report with the outlet named. */
    public Report withOutlet(@Nullable String name) {
        return new Report(id, title, name, url, published, language, text);
    }

    /** The same report with the date of publication, in ISO 8601. */
    public Report withPublished(@Nullable String date) {
        return new Report(id, title, outlet, url, date, language, text);
    }

    /** The same report with its address. */
    public Report withUrl(@Nullable String address) {
        return new Report(id, title, outlet, address, published, language, text);
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. Unpaired surrogates count as «?». */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
