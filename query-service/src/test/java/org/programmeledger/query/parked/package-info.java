@NullMarked
package org.programmeledger.query.parked;

import org.jspecify.annotations.NullMarked;
