/** Programmes and their lists, with which priorities are adopted, as of any position. */
@NullMarked
package org.programmeledger.query.programme;

import org.jspecify.annotations.NullMarked;
