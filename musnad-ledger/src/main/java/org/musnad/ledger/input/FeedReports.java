package org.musnad.ledger.input;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/** Reports in a feed (RSS, Atom): each entry that carries text. Entities of a document type are never expanded. */
final class FeedReports {
    private FeedReports() {}

    static void read(String name, byte[] bytes, Consumer<Incoming> to) throws IOException, Refusal {
        String start = new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1);
        if (start.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new Refusal(Incoming.Cause.HOSTILE, "refused: a feed with a document type (it could name entities)");
        }
        SyndFeed feed;
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            input.setPreserveWireFeed(false);
            feed = input.build(new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8"));
        } catch (FeedException | IllegalArgumentException e) {
            throw new Refusal(Incoming.Cause.MALFORMED, "no feed: " + firstLine(e));
        }
        List<SyndEntry> entries = feed.getEntries();
        if (entries.isEmpty()) {
            throw new Refusal(Incoming.Cause.EMPTY, "empty: a feed of no entries");
        }
        for (int i = 0; i < entries.size(); i++) {
            Incoming.Place place = new Incoming.Place(name, i, name + "#" + (i + 1));
            try {
                to.accept(new Incoming.Read(place, report(feed, entries.get(i)), null));
            } catch (Refusal e) {
                to.accept(e.at(place));
            }
        }
    }

    private static Report report(SyndFeed feed, SyndEntry entry) throws Refusal {
        String body = "";
        for (SyndContent content : entry.getContents()) {
            body = longer(body, content);
        }
        body = longer(body, entry.getDescription());
        if (body.isBlank()) {
            throw new Refusal(Incoming.Cause.NO_TEXT, "no text: the entry has no content");
        }
        ReportInput.checkText(body);
        String title = entry.getTitle() == null ? null : WebPage.plain(entry.getTitle());
        Report plain = Report.of("", title, body);
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        String id = entry.getUri() != null ? entry.getUri() : entry.getLink();
        return new Report(
                id == null || id.isBlank() ? plain.sha256().substring(0, 16) : id,
                plain.title(),
                blankToNull(feed.getTitle()),
                blankToNull(entry.getLink()),
                date == null ? null : date.toInstant().toString(),
                blankToNull(feed.getLanguage()),
                plain.text());
    }

    private static String longer(String body, @Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return body;
        }
        String text = WebPage.plain(content.getValue());
        return text.length() > body.length() ? text : body;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
