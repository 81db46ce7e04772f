package org.musnad.ledger.input;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;

/** The report of a mail: its subject, its date and its text, or its HTML where it has no text. Attachments are not read. */
final class MailReports {
    private static final int MAX_PARTS_IN_EACH_OTHER = 20;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private MailReports() {}

    static Records.Made report(@Nullable String id, byte[] bytes) throws IOException, Refusal {
        MailReports found = new MailReports();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(100_000)
                .setMaxHeaderCount(1000)
                .build());
        Message mail;
        try {
            mail = builder.parseMessage(new ByteArrayInputStream(bytes));
            found.collect(mail, 0);
        } catch (MimeIOException e) {
            throw new Refusal(Incoming.Cause.MALFORMED, "damaged mail: " + e.getMessage());
        }
        String body = (found.text.isEmpty() ? WebPage.plain(found.html.toString()) : found.text.toString()).strip();
        if (body.isEmpty()) {
            throw new Refusal(Incoming.Cause.NO_TEXT, "no text: the mail holds none");
        }
        ReportInput.checkText(body);
        Report plain = Report.of("", mail.getSubject(), body);
        String used = id == null ? plain.sha256().substring(0, 16) : id;
        String date = mail.getDate() == null ? null : mail.getDate().toInstant().toString();
        return new Records.Made(new Report(used, plain.title(), null, null, date, null, plain.text()), null);
    }

    private void collect(Entity part, int depth) throws IOException, Refusal {
        if (depth > MAX_PARTS_IN_EACH_OTHER) {
            throw new Refusal(
                    Incoming.Cause.HOSTILE, "refused: more than " + MAX_PARTS_IN_EACH_OTHER + " parts in each other");
        }
        if ("attachment".equalsIgnoreCase(part.getDispositionType())) {
            return;
        }
        if (part.getBody() instanceof Multipart parts) {
            for (Entity inner : parts.getBodyParts()) {
                collect(inner, depth + 1);
            }
        } else if (part.getBody() instanceof TextBody words) {
            StringBuilder into = "text/html".equalsIgnoreCase(part.getMimeType()) ? html : text;
            if (into == text && !"text/plain".equalsIgnoreCase(part.getMimeType())) {
                return;
            }
            read(words, into);
        }
    }

    private static void read(TextBody words, StringBuilder into) throws IOException {
        try (Reader reader = words.getReader();
                BufferedReader lines = new BufferedReader(reader)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                into.append(line.stripTrailing()).append('\n');
            }
        }
    }
}
