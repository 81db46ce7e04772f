/** Analyses as people and programs want to see them: in a terminal, as a page, as JSON lines. Pure: analyses in, bytes out. */
@NullMarked
package org.musnad.app.view;

import org.jspecify.annotations.NullMarked;
