package org.musnad.ledger.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports in JSON: one record a line, or records and arrays of them. */
final class JsonReports {
    private JsonReports() {}

    static void lines(String name, InputStream in, Columns columns, Consumer<Incoming> to) throws IOException {
        LineBytes lines = new LineBytes(in, ReportInput.MAX_RECORD_BYTES);
        boolean any = false;
        while (lines.next()) {
            if (lines.blank()) {
                continue;
            }
            any = true;
            Incoming.Place place = new Incoming.Place(name, lines.offset(), name + ":" + lines.number());
            Incoming incoming;
            try {
                incoming = line(place, lines, columns);
            } catch (Refusal e) {
                incoming = e.at(place);
            }
            to.accept(incoming);
        }
        if (!any) {
            to.accept(new Refusal(Incoming.Cause.EMPTY, "empty").at(name));
        }
    }

    private static Incoming line(Incoming.Place place, LineBytes lines, Columns columns) throws Refusal {
        if (lines.tooLong()) {
            throw ReportInput.tooLong();
        }
        String line = Decoding.decode(lines.bytes(), 0, lines.length());
        try (JsonParser json = Records.JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal(Incoming.Cause.MALFORMED, "not a JSON object");
            }
            Records.Made made = Records.read(json, null, columns);
            if (json.nextToken() != null) {
                throw new Refusal(Incoming.Cause.MALFORMED, "more than one JSON object in a line");
            }
            return new Incoming.Read(place, made.report(), made.note());
        } catch (IOException e) {
            throw Records.refusal(e);
        }
    }

    static void whole(String name, @Nullable String id, InputStream in, Columns columns, Consumer<Incoming> to)
            throws Refusal {
        StrictReader characters = new StrictReader(in);
        int count = 0;
        try (JsonParser json = Records.JSON.createParser(characters)) {
            boolean inArray = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY && !inArray) {
                    inArray = true;
                } else if (token == JsonToken.END_ARRAY) {
                    inArray = false;
                } else if (token == JsonToken.START_OBJECT) {
                    count++;
                    boolean one = !inArray && count == 1;
                    long at = one ? 0 : json.currentTokenLocation().getCharOffset();
                    Incoming.Place place = new Incoming.Place(name, at, one ? name : name + "#" + count);
                    to.accept(record(json, place, one ? id : null, columns));
                } else {
                    throw new Refusal(Incoming.Cause.MALFORMED, "not a JSON object");
                }
            }
        } catch (CharacterCodingException e) {
            throw characters.refusal();
        } catch (IOException e) {
            throw Records.refusal(e);
        }
        if (count == 0) {
            throw new Refusal(Incoming.Cause.EMPTY, "empty");
        }
    }

    private static Incoming record(JsonParser json, Incoming.Place place, @Nullable String id, Columns columns)
            throws IOException {
        try {
            Records.Made made = Records.read(json, id, columns);
            return new Incoming.Read(place, made.report(), made.note());
        } catch (Refusal e) {
            return e.at(place);
        }
    }
}
