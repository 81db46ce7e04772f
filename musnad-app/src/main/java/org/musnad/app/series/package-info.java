/** Figure series, stories and identities as people and programs want to see them: tables, plots, JSON, CSV, SVG. Pure. */
@NullMarked
package org.musnad.app.series;

import org.jspecify.annotations.NullMarked;
