/** Quantities: what is counted, how many, of what kind. */
@NullMarked
package org.musnad.reader.figure;

import org.jspecify.annotations.NullMarked;
