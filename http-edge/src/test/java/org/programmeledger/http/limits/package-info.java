@NullMarked
package org.programmeledger.http.limits;

import org.jspecify.annotations.NullMarked;
