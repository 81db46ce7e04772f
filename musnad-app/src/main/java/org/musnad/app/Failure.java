package org.musnad.app;

/** Ends a command with one line on standard error and an exit status. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String line;

    /** @param line what is wrong, for a person */
    public Failure(int status, String line) {
        super(line, null, false, false);
        this.status = status;
        this.line = line;
    }

    /** The exit status. */
    public int status() {
        return status;
    }

    /** What is wrong, in one line. */
    public String line() {
        return line;
    }
}
