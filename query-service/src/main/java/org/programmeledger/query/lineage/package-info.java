/** Whose money became what: forwards from a receipt, backwards from an expenditure, and as a graph. */
@NullMarked
package org.programmeledger.query.lineage;

import org.jspecify.annotations.NullMarked;
