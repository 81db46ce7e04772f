/**
 * Stories: reports on one event within days, by shared names, places, figures and words; who told it first, who copied, what
 * each adds, what they disagree on and which questions stay open.
 */
@NullMarked
package org.musnad.ledger.stories;

import org.jspecify.annotations.NullMarked;
