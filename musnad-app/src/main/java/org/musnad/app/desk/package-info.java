/** The desk: the ledger in a browser on this machine. Pages work without JavaScript; scripts make them lively. */
@NullMarked
package org.musnad.app.desk;

import org.jspecify.annotations.NullMarked;
