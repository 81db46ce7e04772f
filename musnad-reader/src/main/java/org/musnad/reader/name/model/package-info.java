/** The sequence model behind the name tagger: features, weights, decoding. Public only for the trainer. */
@NullMarked
package org.musnad.reader.name.model;

import org.jspecify.annotations.NullMarked;
