package org.musnad.ledger.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Puts responses together that a web archive holds in segments: a first record with number 1, and continuation records that
 * name it. The segments may stand among other records of the same file, in their order. At most {@value #MOST_OPEN} are open.
 */
final class WarcSegments {
    private static final int MOST_OPEN = 16;

    private final Map<URI, Begun> begun = new LinkedHashMap<>();

    /** A response of which not every segment has come. */
    record Begun(Incoming.Place place, String target, ByteArrayOutputStream bytes) {
        private void add(InputStream segment) throws IOException, Refusal {
            byte[] more = ReportInput.whole(segment);
            if (bytes.size() + (long) more.length > ReportInput.MAX_RECORD_BYTES) {
                throw new Refusal(Incoming.Cause.TOO_LONG, "the segments of the response are too long together");
            }
            bytes.write(more);
        }

        HttpResponse response() throws IOException {
            return HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())));
        }
    }

    /** Whether the record is the first segment of a response. */
    static boolean isFirst(WarcResponse response) {
        return response.segmentNumber().orElse(0L) == 1;
    }

    void begin(WarcResponse response, Incoming.Place place, Unpacked unpacked) throws IOException, Refusal {
        if (begun.size() == MOST_OPEN) {
            throw new Refusal(Incoming.Cause.MALFORMED, "more than " + MOST_OPEN + " unfinished responses at a time");
        }
        Begun first = new Begun(place, response.target(), new ByteArrayOutputStream());
        first.add(unpacked.watch(response.body().stream()));
        begun.put(response.id(), first);
    }

    /** Adds a segment; gives the whole response where it was the last one. */
    @Nullable
    Begun goOn(WarcContinuation segment, Unpacked unpacked) throws IOException, Refusal {
        Begun open = begun.get(segment.segmentOriginId());
        if (open == null) {
            return null; // of a record that is no response, or is in another file
        }
        try {
            open.add(unpacked.watch(segment.body().stream()));
        } catch (Refusal e) {
            begun.remove(segment.segmentOriginId());
            throw e;
        }
        return segment.segmentTotalLength().isPresent() ? begun.remove(segment.segmentOriginId()) : null;
    }

    /** Those that were never finished. */
    Iterable<Begun> left() {
        return begun.values();
    }
}
