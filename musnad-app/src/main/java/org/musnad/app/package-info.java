/** The command line. */
@NullMarked
package org.musnad.app;

import org.jspecify.annotations.NullMarked;
