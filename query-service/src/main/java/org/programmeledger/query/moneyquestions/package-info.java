/** What is asked of the money as a whole: what ends with a source, what waits, what has no result yet, what is stacked. */
@NullMarked
package org.programmeledger.query.moneyquestions;

import org.jspecify.annotations.NullMarked;
