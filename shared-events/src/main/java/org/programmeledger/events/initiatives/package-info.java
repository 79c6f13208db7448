/** What is done: initiatives and their life cycle. */
@NullMarked
package org.programmeledger.events.initiatives;

import org.jspecify.annotations.NullMarked;
