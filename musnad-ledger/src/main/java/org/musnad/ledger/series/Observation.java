package org.musnad.ledger.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Figure;
import org.musnad.reader.Span;

/**
 * One figure of one report, with what it counts and who stands behind it.
 *
 * @param report where it stands
 * @param figure the figure, in offsets of the report's text
 * @param counts what it counts, by class («killed») or by its noun where no class is known
 * @param group who of them («أطفال», a nationality, an armed group); empty where all are meant
 * @param unit ISO 4217 or UCUM; empty where it counts
 * @param partOf the figure that it is a share of; null where it is a whole
 * @param place the place's key (gazetteer id, else folded name) that it holds for; null where none is named near it
 * @param placeName that place's name; null where none
 * @param speaker who says so, as the report names them; null where the reporter does
 * @param chain the outlets that the report credits, as it names them
 * @param time ISO 8601 of the time that the clause names; null where none
 * @param trend what the words say of an earlier value
 * @param denied whether it stands in a statement that denies
 * @param words the sentence, as offsets of the report's text
 */
public record Observation(
        ReportKey report,
        Figure figure,
        String counts,
        String group,
        String unit,
        @Nullable Figure partOf,
        @Nullable String place,
        @Nullable String placeName,
        @Nullable String speaker,
        List<String> chain,
        @Nullable String time,
        Trend trend,
        boolean denied,
        Span words) {

    /**
     * The report of an observation.
     *
     * @param number in the ledger; any that tells reports apart where there is no ledger
     * @param id as the input gave it
     * @param copyGroup the number of its copy group; its own number where it has none
     */
    public record ReportKey(
            long number,
            String id,
            @Nullable String outlet,
            @Nullable String published,
            long copyGroup) {
        /** The day of publication; empty where it is not known. */
        public String day() {
            return published == null ? "" : published.substring(0, Math.min(10, published.length()));
        }
    }

    /** What the words say of an earlier value. */
    public enum Trend {
        NONE,
        /** «ارتفعت الحصيلة إلى». */
        RISES,
        /** «انخفض العدد إلى». */
        FALLS,
        /** This is the earlier value: «بعد حصيلة أولية تحدثت عن». */
        EARLIER
    }

    public Observation {
        chain = List.copyOf(chain);
    }

    /** The least that the words allow. */
    public double low() {
        Double low = figure.low();
        Double best = figure.best();
        return low != null ? low : best != null && figure.high() != null ? 0 : best != null ? best : 0;
    }

    /** The most that the words allow. */
    public double high() {
        Double high = figure.high();
        return high != null ? high : Double.POSITIVE_INFINITY;
    }

    /** The value that the words name, for plots; the middle of a range; NaN of a vague plural. */
    public double value() {
        Double best = figure.best();
        Double low = figure.low();
        Double high = figure.high();
        if (best != null) {
            return best;
        }
        if (low != null && high != null) {
            return (low + high) / 2;
        }
        return low != null ? low : high != null ? high : Double.NaN;
    }

    /** Whether the two can both hold: their ranges meet, those of «نحو» widened by a tenth. */
    public boolean agrees(Observation other) {
        if (Double.isNaN(value()) || Double.isNaN(other.value())) {
            return true;
        }
        double slackHere = figure.approx() ? value() * 0.1 : 0;
        double slackThere = other.figure.approx() ? other.value() * 0.1 : 0;
        return low() - slackHere <= other.high() + slackThere && other.low() - slackThere <= high() + slackHere;
    }
}
