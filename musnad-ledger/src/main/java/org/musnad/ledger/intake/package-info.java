/** Takes reports into a ledger: reads on several threads, writes on one, and can be stopped at any moment. */
@NullMarked
package org.musnad.ledger.intake;

import org.jspecify.annotations.NullMarked;
