package org.musnad.reader;

/**
 * A stretch of the report's text.
 *
 * @param start index of the first UTF-16 code unit
 * @param end index after the last UTF-16 code unit; always greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }

    /** The number of UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether every unit of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the offset lies in this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two spans share a unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters of {@code text} that this span names. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** By start, then the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
