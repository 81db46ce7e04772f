/** Trains and evaluates the models that the reader ships. */
@NullMarked
package org.musnad.train;

import org.jspecify.annotations.NullMarked;
