/**
 * People, bodies and places across reports. Each link has a score and a reason in words; what a person decided wins over
 * what was found. Nothing is linked on a family name alone.
 */
@NullMarked
package org.musnad.ledger.identities;

import org.jspecify.annotations.NullMarked;
