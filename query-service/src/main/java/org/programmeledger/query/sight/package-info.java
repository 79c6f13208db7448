/** Whose money a caller may see: everybody's, their own parties', or nobody's; kept in the query and again in the database. */
@NullMarked
package org.programmeledger.query.sight;

import org.jspecify.annotations.NullMarked;
