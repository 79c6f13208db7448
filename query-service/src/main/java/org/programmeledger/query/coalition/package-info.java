/** The coalition of a programme: who sits in it and by which rules it decides, as of any position. */
@NullMarked
package org.programmeledger.query.coalition;

import org.jspecify.annotations.NullMarked;
