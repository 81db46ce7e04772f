/** The report as characters: paragraphs, sentences, quotation spans, and a folded shadow with a map back to the original offsets. */
@NullMarked
package org.musnad.reader.text;

import org.jspecify.annotations.NullMarked;
