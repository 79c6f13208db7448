/** What operators may see of a service (metrics, traces, logs), and what they may not: nothing of what people wrote. */
@NullMarked
package org.programmeledger.http.observability;

import org.jspecify.annotations.NullMarked;
