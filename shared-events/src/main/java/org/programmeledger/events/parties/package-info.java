/** The organisations of the coalition and around it. */
@NullMarked
package org.programmeledger.events.parties;

import org.jspecify.annotations.NullMarked;
