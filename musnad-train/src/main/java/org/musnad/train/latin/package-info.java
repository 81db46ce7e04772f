/** Learns how Arabic names are written in Latin letters. */
@NullMarked
package org.musnad.train.latin;

import org.jspecify.annotations.NullMarked;
