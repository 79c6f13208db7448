/** The programme at a glance, computed from the other views at one position. */
@NullMarked
package org.programmeledger.query.overview;

import org.jspecify.annotations.NullMarked;
