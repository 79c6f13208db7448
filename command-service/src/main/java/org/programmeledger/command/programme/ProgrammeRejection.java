package org.programmeledger.command.programme;

import java.time.LocalDate;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;

/** The rules of the programme's frame, in order of precedence. */
sealed interface ProgrammeRejection extends Rejection {

    /** A period ends before it begins. */
    record PeriodEndsBeforeItBegins(LocalDate from, LocalDate until) implements ProgrammeRejection {}

    /** A list holds each code once. */
    record AlreadyDefined(ProgrammeList list, String code) implements ProgrammeRejection {}
}
