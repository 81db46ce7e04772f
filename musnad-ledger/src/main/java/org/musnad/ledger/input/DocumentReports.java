package org.musnad.ledger.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Report;
import org.xml.sax.SAXException;

/** The report of an office document or a PDF, by Apache Tika, which is loaded when the first one comes. */
final class DocumentReports {
    private DocumentReports() {}

    static Records.Made report(String name, @Nullable String id, byte[] bytes) throws IOException, Refusal {
        Metadata about = new Metadata();
        BodyContentHandler text = new BodyContentHandler(ReportInput.MAX_TEXT_CHARS);
        ParseContext context = new ParseContext();
        context.set(Parser.class, EmptyParser.INSTANCE); // attachments and pictures are not opened
        try (org.apache.tika.io.TikaInputStream in =
                org.apache.tika.io.TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            parser(name, bytes).parse(in, new SecureContentHandler(text, in), about, context);
        } catch (SAXException e) {
            if (WriteLimitReachedException.isWriteLimitReached(e)) {
                throw ReportInput.tooLong();
            }
            throw damaged(e);
        } catch (TikaException | RuntimeException | StackOverflowError e) {
            throw damaged(e);
        }
        String body = tidy(text.toString());
        if (body.isBlank()) {
            throw new Refusal(Incoming.Cause.NO_TEXT, "no text: the document holds none (a scan?)");
        }
        String title = about.get(TikaCoreProperties.TITLE);
        boolean named = title != null && !title.isBlank() && body.contains(title.strip());
        String headline = named && title != null ? title.strip() : null;
        Report plain = headline == null || body.startsWith(headline)
                ? PlainText.report("", body)
                : Report.of("", headline, body);
        String used = id == null ? plain.sha256().substring(0, 16) : id;
        String created = about.get(TikaCoreProperties.CREATED);
        String date = created == null ? null : PublishedDate.iso(created).orElse(null);
        return new Records.Made(new Report(used, plain.title(), null, null, date, null, plain.text()), null);
    }

    private static Parser parser(String name, byte[] bytes) throws Refusal {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F') {
            return new PDFParser();
        }
        if (bytes.length > 4 && bytes[0] == '{' && bytes[1] == '\\') {
            return new RTFParser();
        }
        if (bytes.length > 4 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            return new OfficeParser();
        }
        return switch (ending) {
            case "docx", "pptx" -> new OOXMLParser();
            case "odt" -> new OpenDocumentParser();
            case "epub" -> new EpubParser();
            default -> throw new Refusal(Incoming.Cause.MALFORMED, "not the document that its name says");
        };
    }

    private static Refusal damaged(Throwable error) {
        Throwable deepest = error;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message =
                String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        boolean bomb = message.contains("zip bomb") || message.contains("Zip bomb");
        return new Refusal(
                bomb ? Incoming.Cause.HOSTILE : Incoming.Cause.MALFORMED,
                (bomb ? "refused: a bomb: " : "damaged document: ")
                        + deepest.getClass().getSimpleName()
                        + (message.isEmpty() ? "" : ": " + message));
    }

    /** Lines without blanks at their ends, never two empty ones in a row. */
    private static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int empty = 2;
        for (String line : text.split("\\R")) {
            String words = line.strip();
            empty = words.isEmpty() ? empty + 1 : 0;
            if (empty < 2) {
                out.append(words).append('\n');
            }
        }
        return out.toString().strip();
    }
}
