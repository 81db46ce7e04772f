package org.musnad.bench;

/** Something that does part of the reader's work. Found by {@link java.util.ServiceLoader}. */
public interface Opponent {
    /** Its name with its version. */
    String name();

    /** What it does of the reader's work. */
    String work();

    /**
     * Does its work on a text.
     *
     * @return how much it found, so that nothing is left out as unused
     */
    long run(String text) throws Exception;
}
