/** Compiles the gazetteer into the resources that the reader ships. */
@NullMarked
package org.musnad.train.places;

import org.jspecify.annotations.NullMarked;
