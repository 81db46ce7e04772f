/** Loads the resource files (TSV) into compact lookups, once. */
@NullMarked
package org.musnad.reader.lexicon;

import org.jspecify.annotations.NullMarked;
