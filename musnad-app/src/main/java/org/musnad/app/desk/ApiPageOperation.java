package org.musnad.app.desk;

import java.util.List;

/**
 * An operation of the API as its page shows it.
 *
 * @param address of an example that can be followed; empty where there is none
 * @param command the example for a command line
 */
public record ApiPageOperation(
        String id,
        String tag,
        String method,
        String path,
        String does,
        List<Parameter> parameters,
        List<String> takes,
        String address,
        String command) {
    /** A name in the path or the query. */
    public record Parameter(String name, boolean required, String means) {}
}
