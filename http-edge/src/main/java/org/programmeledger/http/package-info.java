/**
 * What both services share at the HTTP edge, so that there is one way: problems (RFC 9457) in two languages, strict
 * input, the API version, and who asks. Reading order: {@link
 * org.programmeledger.http.Problem}, {@link org.programmeledger.http.ProblemAdvice}, {@link
 * org.programmeledger.http.StrictBodyConverter}, {@link org.programmeledger.http.HttpEdgeAutoConfiguration}.
 */
@NullMarked
package org.programmeledger.http;

import org.jspecify.annotations.NullMarked;
