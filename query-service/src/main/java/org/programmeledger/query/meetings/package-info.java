/** Meetings and written rounds of a coalition with agenda, attendance and proxies, as of any position. */
@NullMarked
package org.programmeledger.query.meetings;

import org.jspecify.annotations.NullMarked;
