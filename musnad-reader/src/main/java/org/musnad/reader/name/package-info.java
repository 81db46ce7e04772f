/** Name mentions, their types, coreference inside the report, and places. */
@NullMarked
package org.musnad.reader.name;

import org.jspecify.annotations.NullMarked;
