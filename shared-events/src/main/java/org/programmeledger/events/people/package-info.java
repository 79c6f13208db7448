/** Who acts: pseudonymous persons and their roles. */
@NullMarked
package org.programmeledger.events.people;

import org.jspecify.annotations.NullMarked;
