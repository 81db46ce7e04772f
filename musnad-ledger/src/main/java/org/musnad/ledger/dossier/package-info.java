/** Saved searches with notes. */
@NullMarked
package org.musnad.ledger.dossier;

import org.jspecify.annotations.NullMarked;
