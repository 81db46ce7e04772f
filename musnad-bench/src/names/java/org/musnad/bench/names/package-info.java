/** Other trainable taggers on the same splits and the same features as the reader's own. Built only with {@code -Pnames}. */
@NullMarked
package org.musnad.bench.names;

import org.jspecify.annotations.NullMarked;
