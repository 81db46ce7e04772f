/** Measures search over a ledger. */
@NullMarked
package org.musnad.bench.search;

import org.jspecify.annotations.NullMarked;
