/** Opponents under the GPL; compiled only with {@code -Pbench}, never shipped. */
@NullMarked
package org.musnad.bench.opponents;

import org.jspecify.annotations.NullMarked;
