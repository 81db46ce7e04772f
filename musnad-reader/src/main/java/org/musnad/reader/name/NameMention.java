package org.musnad.reader.name;

import org.musnad.reader.Entity;
import org.musnad.reader.Span;

/**
 * A name as it stands in the report, before mentions are tied into entities.
 *
 * @param type of what is named
 * @param span of the original, without a leading conjunction or preposition letter
 * @param firstWord index of its first word
 * @param endWord index after its last word
 * @param stem offset in the first word's folded form at which the name begins
 */
record NameMention(Entity.Type type, Span span, int firstWord, int endWord, int stem) {}
