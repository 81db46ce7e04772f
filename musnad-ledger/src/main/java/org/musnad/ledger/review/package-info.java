/** What people should look at first, and what they have done. */
@NullMarked
package org.musnad.ledger.review;

import org.jspecify.annotations.NullMarked;
