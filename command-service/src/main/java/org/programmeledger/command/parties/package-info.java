/** Organisations. Read: PartyCommand, PartyState, PartyDecider, PartyRejection, Party, PartyHttp. */
@NullMarked
package org.programmeledger.command.parties;

import org.jspecify.annotations.NullMarked;
