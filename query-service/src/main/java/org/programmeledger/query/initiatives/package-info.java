/** Initiatives and their phases, as of any position. */
@NullMarked
package org.programmeledger.query.initiatives;

import org.jspecify.annotations.NullMarked;
