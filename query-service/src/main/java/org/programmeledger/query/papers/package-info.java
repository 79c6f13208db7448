/** Papers: what they are, as of any position, and their bytes as long as they are there. */
@NullMarked
package org.programmeledger.query.papers;

import org.jspecify.annotations.NullMarked;
