/**
 * Figures that count the same thing in the same scope, over reports and time: each value with who said it, through whom,
 * where and when. No value is called true.
 */
@NullMarked
package org.musnad.ledger.series;

import org.jspecify.annotations.NullMarked;
