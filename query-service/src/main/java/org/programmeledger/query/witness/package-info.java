/**
 * What was seen of the log, kept outside the database, so that a restored ledger can say what it has lost. Reading order:
 * {@link org.programmeledger.query.witness.Missing} (what is said), {@code Comparison} (how it is found), {@code
 * WitnessFile} (what is kept), {@link org.programmeledger.query.witness.Witness}.
 */
@NullMarked
package org.programmeledger.query.witness;

import org.jspecify.annotations.NullMarked;
