/**
 * The whole system over HTTP, as its users meet it: stories of the three slices, races, what must hold over everything.
 * Reading order: {@link org.programmeledger.standalone.system.LedgerClient}, {@link
 * org.programmeledger.standalone.system.Neighbourhood}, {@link org.programmeledger.standalone.system.Chronicle}, then
 * the stories.
 */
@NullMarked
package org.programmeledger.standalone.system;

import org.jspecify.annotations.NullMarked;
