package org.musnad.app;

/** In what form a command answers. */
enum OutputFormat {
    /** For people, in a terminal. */
    TEXT,
    /** For programs: JSON. */
    JSON
}
