/** Every event: who, when, effective when, why, caused by what. */
@NullMarked
package org.programmeledger.query.audit;

import org.jspecify.annotations.NullMarked;
