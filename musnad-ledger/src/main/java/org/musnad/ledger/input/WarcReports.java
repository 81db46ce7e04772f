package org.musnad.ledger.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.musnad.reader.Report;
import org.netpreserve.jwarc.ParsingException;
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
            while (true) {
                WarcRecord record;
                try {
                    record = reader.next().orElse(null);
                } catch (ParsingException e) {
                    throw new Refusal(Incoming.Cause.MALFORMED, "damaged web archive: " + firstLine(e));
                }
                if (record == null) {
                    return;
                }
                Incoming.Place place = new Incoming.Place(name, reader.position(), name + "@" + reader.position());
                if (record instanceof WarcResponse response) {
                    response(response, place, unpacked, to);
                }
            }
        }
    }

    private static void response(
            WarcResponse response, Incoming.Place place, Unpacked unpacked, Consumer<Incoming> to) {
        try {
            if (response.http().status() != 200 || !isHtml(response)) {
                return;
            }
            byte[] page;
            try (InputStream body = response.http().bodyDecoded().stream()) {
                page = ReportInput.whole(unpacked.watch(body));
            }
            Records.Made made = WebPage.report(null, page);
            Report report = made.report();
            String address = response.target();
            to.accept(new Incoming.Read(place, report.url() == null ? report.withUrl(address) : report, made.note()));
        } catch (ParsingException e) {
            to.accept(new Refusal(Incoming.Cause.MALFORMED, "damaged response: " + firstLine(e)).at(place));
        } catch (IOException e) {
            to.accept(ReportInput.refusal(e).at(place));
        } catch (Refusal e) {
            to.accept(e.at(place));
        }
    }

    private static boolean isHtml(WarcResponse response) throws IOException {
        String type = response.http().contentType().base().toString().toLowerCase(Locale.ROOT);
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
