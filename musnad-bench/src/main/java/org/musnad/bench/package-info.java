/** Measures the reader, alone and beside others. */
@NullMarked
package org.musnad.bench;

import org.jspecify.annotations.NullMarked;
