package org.musnad.ledger.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.musnad.reader.Report;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reports in a web archive: the successful responses that are HTML. The page's address is the record's. */
final class WarcReports {
    private WarcReports() {}

    static void read(String name, InputStream in, Unpacked unpacked, Consumer<Incoming> to)
            throws IOException, Refusal {
        try (WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            WarcSegments segments = new WarcSegments();
            while (true) {
                WarcRecord record;
                try {
                    record = reader.next().orElse(null);
                } catch (ParsingException e) {
                    throw new Refusal(Incoming.Cause.MALFORMED, "damaged web archive: " + firstLine(e));
                }
                if (record == null) {
                    segments.left()
                            .forEach(each -> to.accept(new Refusal(
                                            Incoming.Cause.MALFORMED,
                                            "the response goes on in records that are not in this file")
                                    .at(each.place())));
                    return;
                }
                Incoming.Place place = new Incoming.Place(name, reader.position(), name + "@" + reader.position());
                try {
                    if (record instanceof WarcResponse response && WarcSegments.isFirst(response)) {
                        segments.begin(response, place, unpacked);
                    } else if (record instanceof WarcResponse response) {
                        response(response.http(), response.target(), place, unpacked, to);
                    } else if (record instanceof WarcContinuation segment) {
                        WarcSegments.Begun whole = segments.goOn(segment, unpacked);
                        if (whole != null) {
                            response(whole.response(), whole.target(), whole.place(), unpacked, to);
                        }
                    }
                } catch (ParsingException e) {
                    to.accept(new Refusal(Incoming.Cause.MALFORMED, "damaged response: " + firstLine(e)).at(place));
                } catch (IOException e) {
                    to.accept(ReportInput.refusal(e).at(place));
                } catch (Refusal e) {
                    to.accept(e.at(place));
                }
            }
        }
    }

    private static void response(
            HttpResponse http, String address, Incoming.Place place, Unpacked unpacked, Consumer<Incoming> to)
            throws IOException, Refusal {
        if (http.status() != 200 || !isHtml(http)) {
            return;
        }
        byte[] page;
        try (InputStream body = http.bodyDecoded().stream()) {
            page = ReportInput.whole(unpacked.watch(body));
        }
        Records.Made made = WebPage.report(null, page);
        Report report = made.report();
        to.accept(new Incoming.Read(place, report.url() == null ? report.withUrl(address) : report, made.note()));
    }

    private static boolean isHtml(HttpResponse http) {
        String type = http.contentType().base().toString().toLowerCase(Locale.ROOT);
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
