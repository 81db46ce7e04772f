package org.musnad.app.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far an intake is.
 *
 * @param job its id
 * @param bytes of its uploads that were read
 * @param total bytes of its uploads
 * @param counts by name, in the order in which they are told
 * @param lines what went wrong, a line each; {@code moreLines} more were not kept
 * @param taken the reports met, in their order; {@code moreTaken} more were not kept
 */
public record IntakeProgress(
        String job,
        State state,
        long bytes,
        long total,
        Map<String, Long> counts,
        List<String> lines,
        int moreLines,
        List<Taken> taken,
        int moreTaken) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /**
     * A report that was met.
     *
     * @param number in the ledger; 0 where it is not (yet) there
     */
    public record Taken(long number, String sha256, String title, String source) {}

    public boolean running() {
        return state == State.RUNNING;
    }

    /** The name of the state, as messages and the API have it. */
    public String stateName() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public int percent() {
        return total == 0 ? 100 : (int) (100 * bytes / total);
    }

    /** The same without the reports, which are many. */
    IntakeProgress brief() {
        return new IntakeProgress(
                job, state, bytes, total, counts, lines, moreLines, List.of(), moreTaken + taken.size());
    }

    String json() {
        return ApiAnswer.json(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("job", job);
        out.writeStringField("state", stateName());
        out.writeNumberField("bytes", bytes);
        out.writeNumberField("total_bytes", total);
        out.writeObjectFieldStart("counts");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            out.writeNumberField(count.getKey(), count.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("reports");
        for (Taken each : taken) {
            out.writeStartObject();
            if (each.number() == 0) {
                out.writeNullField("number");
            } else {
                out.writeNumberField("number", each.number());
            }
            out.writeStringField("sha256", each.sha256());
            out.writeStringField("title", each.title());
            out.writeStringField("source", each.source());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberField("more_reports", moreTaken);
        out.writeArrayFieldStart("messages");
        for (String line : lines) {
            out.writeString(line);
        }
        out.writeEndArray();
        out.writeNumberField("more_messages", moreLines);
        out.writeEndObject();
    }
}
