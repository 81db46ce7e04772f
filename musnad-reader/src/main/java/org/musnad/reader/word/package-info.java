/** The report as words: tokens with possible proclitics and enclitics as sub-spans, never by rewriting. */
@NullMarked
package org.musnad.reader.word;

import org.jspecify.annotations.NullMarked;
