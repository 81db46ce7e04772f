/** The public contract ({@code analysis.schema.json}) as JSON. */
@NullMarked
package org.musnad.ledger.json;

import org.jspecify.annotations.NullMarked;
