/** The layers of a fund: money of one receipt, with what it may serve, and where it stands. */
@NullMarked
package org.programmeledger.query.layers;

import org.jspecify.annotations.NullMarked;
