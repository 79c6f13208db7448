/** Tokens and people for the tests of every module, and for benchmarks: whoever needs one has no back door to use. */
@NullMarked
package org.programmeledger.http.testing;

import org.jspecify.annotations.NullMarked;
