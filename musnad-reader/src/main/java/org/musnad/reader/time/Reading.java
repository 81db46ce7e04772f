package org.musnad.reader.time;

/**
 * A part of an expression, read.
 *
 * @param point what it says
 * @param end index after its last word
 */
record Reading(Point point, int end) {}
