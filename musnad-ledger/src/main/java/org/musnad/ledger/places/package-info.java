/** Where reports say that things are. */
@NullMarked
package org.musnad.ledger.places;

import org.jspecify.annotations.NullMarked;
