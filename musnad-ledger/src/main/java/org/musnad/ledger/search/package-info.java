/**
 * Search over a ledger: an index of every statement and of what reports say in their own voice, derived from the store,
 * and questions to it. Nothing of the text is stored in the index; answers are cut from the store.
 */
@NullMarked
package org.musnad.ledger.search;

import org.jspecify.annotations.NullMarked;
