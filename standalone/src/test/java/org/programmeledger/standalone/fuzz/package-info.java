@NullMarked
package org.programmeledger.standalone.fuzz;

import org.jspecify.annotations.NullMarked;
