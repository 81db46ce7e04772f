/** Who said what: cues, clause limits, sources, speakers, acts, nesting, and the chain of outlets. */
@NullMarked
package org.musnad.reader.statement;

import org.jspecify.annotations.NullMarked;
