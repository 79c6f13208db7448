@NullMarked
package org.programmeledger.query.sight;

import org.jspecify.annotations.NullMarked;
