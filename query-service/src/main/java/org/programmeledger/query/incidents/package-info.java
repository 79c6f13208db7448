/** Incidents as last classified, as of any position. */
@NullMarked
package org.programmeledger.query.incidents;

import org.jspecify.annotations.NullMarked;
