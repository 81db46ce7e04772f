/** Expressions that name a calendar point or span, and their ISO 8601 values. */
@NullMarked
package org.musnad.reader.time;

import org.jspecify.annotations.NullMarked;
