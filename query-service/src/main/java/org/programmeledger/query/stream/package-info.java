/** Every event as it happens, for programs that follow along. */
@NullMarked
package org.programmeledger.query.stream;

import org.jspecify.annotations.NullMarked;
