/** The front door of Musnad's reader: a {@link org.musnad.reader.Report} in, an {@link org.musnad.reader.Analysis} out, and the records of the public contract. Offsets are UTF-16 code units of the report's text, half open. */
@NullMarked
package org.musnad.reader;

import org.jspecify.annotations.NullMarked;
