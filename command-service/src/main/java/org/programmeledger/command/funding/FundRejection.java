package org.programmeledger.command.funding;

import java.util.List;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** The rules of money, in order of precedence. */
sealed interface FundRejection extends Rejection {

    record UnknownProgramme(ProgrammeId programme) implements FundRejection {}

    record UnknownParty(PartyId party) implements FundRejection {}

    record UnknownThemes(List<Code> themes) implements FundRejection {}

    record UnknownPledge(PledgeId pledge) implements FundRejection {}

    record UnknownInitiative(InitiativeId initiative) implements FundRejection {}

    record UnknownCommitment(CommitmentId commitment) implements FundRejection {}

    /** A fund is a pot of one currency. */
    record WrongCurrency(String currency, String fundCurrency) implements FundRejection {}

    /** Money stays within its programme. */
    record InitiativeOfAnotherProgramme(ProgrammeId programme, ProgrammeId fundProgramme) implements FundRejection {}

    /** Money is committed to initiatives that the programme has adopted. */
    record InitiativeNotAdopted(InitiativeId initiative, Phase phase) implements FundRejection {}

    /** Restricted money serves its themes only: every theme of the initiative must be among the fund's. */
    record OutsideRestriction(List<Code> outside, List<Code> fundThemes) implements FundRejection {}

    /** Reserved + committed + spent never exceeds received (invariant 2); a pledge adds nothing (invariant 1). */
    record InsufficientFunds(Money requested, Money available) implements FundRejection {}

    /** No more can be released than is left of a commitment. */
    record ReleaseExceedsCommitment(Money requested, Money outstanding) implements FundRejection {}
}
