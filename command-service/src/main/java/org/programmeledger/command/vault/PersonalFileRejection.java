package org.programmeledger.command.vault;

import java.time.LocalDate;
import org.programmeledger.command.Rejection;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.LegalGround;

/** The rules of personal files, in order of precedence. */
sealed interface PersonalFileRejection extends Rejection {

    /** Nothing is kept about somebody whose data were erased; whoever comes back is a new person. */
    record PersonalDataWereErased(PersonId person) implements PersonalFileRejection {}

    record UnknownEntry(EntryId entry) implements PersonalFileRejection {}

    /** The law comes before the wish. */
    record EntryUnderRetention(EntryId entry, LegalGround ground, LocalDate until) implements PersonalFileRejection {}
}
