package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;

/** A part of the desk that answers some addresses. */
interface Area {
    /** Adds its addresses. */
    void routes(RoutesConfig routes);
}
