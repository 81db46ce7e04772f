/** The store: reports, their analyses and people's reviews in SQLite. The store is the truth; all else is derived. */
@NullMarked
package org.musnad.ledger.store;

import org.jspecify.annotations.NullMarked;
