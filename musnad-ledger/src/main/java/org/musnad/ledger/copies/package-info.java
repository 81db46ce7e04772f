/**
 * Near-copies: which reports share their text, which came first, and what each changed. The comparison is pure; one
 * follower keeps the ledger's groups in step.
 */
@NullMarked
package org.musnad.ledger.copies;

import org.jspecify.annotations.NullMarked;
