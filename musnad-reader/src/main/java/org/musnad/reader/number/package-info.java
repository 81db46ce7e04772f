/** Numbers in digits and in words, and their values: the grammar that figures and times share. */
@NullMarked
package org.musnad.reader.number;

import org.jspecify.annotations.NullMarked;
