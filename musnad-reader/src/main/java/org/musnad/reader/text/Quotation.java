package org.musnad.reader.text;

import org.musnad.reader.Span;

/**
 * Words between quotation marks.
 *
 * @param span with the marks; where the mark that closes is missing, to the end of the paragraph
 * @param inner the words, without the marks and the blanks next to them
 * @param depth 0 for a quotation that lies in no other
 * @param closed whether the closing mark is there
 */
public record Quotation(Span span, Span inner, int depth, boolean closed) {}
