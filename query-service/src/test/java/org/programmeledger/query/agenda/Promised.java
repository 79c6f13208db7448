package org.programmeledger.query.agenda;

import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.BoTu.transaction;
import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.lineage.MoneyFacts.advanced;
import static org.programmeledger.query.lineage.MoneyFacts.committed;
import static org.programmeledger.query.lineage.MoneyFacts.determined;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.opened;
import static org.programmeledger.query.lineage.MoneyFacts.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.ReservationEnding;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.ConditionMet;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.SpendingEvent.TranchesPlanned;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingEvent.MeetingConvened;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;

/** A programme in which something of everything that can be promised is not done, each beside its like that is. */
final class Promised {

    static final ContractId CONTRACT = new ContractId(id(ContractId.PREFIX, 1));
    static final ClaimId CLAIM = new ClaimId(id(ClaimId.PREFIX, 1));

    private static final ProgrammeId OTHER = new ProgrammeId(id(ProgrammeId.PREFIX, 2));

    private Promised() {}

    static History history() {
        var history = new History()
                .and(BoTu.frame(PROGRAMME))
                .and(BoTu.established(OTHER))
                .and(Council.formed())
                .and(BoTu.proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")))
                .and(opened(1), opened(2), BoTu.opened(fund(3), OTHER, "EUR"));
        toFunds(history);
        fromFunds(history);
        effects(history);
        agenda(history);
        return history;
    }

    private static PledgeRecorded pledged(
            long number, long fund, long pledgor, @Nullable String amount, @Nullable String expectedOn) {
        return new PledgeRecorded(
                fund(fund),
                pledge(number),
                party(pledgor),
                amount == null ? null : eur(amount),
                expectedOn == null ? null : LocalDate.parse(expectedOn),
                null);
    }

    private static void toFunds(History history) {
        history.and(
                pledged(1, 1, 1, "100.00", "2018-11-01"),
                pledged(2, 1, 2, null, "2018-12-01"),
                pledged(3, 1, 1, "10.00", "2019-01-01"),
                pledged(4, 1, 1, "7.00", "2018-11-01"),
                pledged(5, 1, 1, "11.00", null),
                pledged(6, 1, 1, "12.00", "2030-01-01"),
                pledged(7, 3, 1, "13.00", "2018-11-01"),
                pledged(8, 2, 3, "14.00", "2018-11-01"),
                BoTu.received(fund(1), receipt(1), party(1), eur("40.00"), "one", pledge(1)),
                BoTu.received(fund(1), receipt(2), party(1), eur("7.00"), "two", pledge(4)),
                received(1, 3, 4, "1000.00"),
                granted(21, "50.00"),
                granted(22, "20.00"),
                arrived(4, 21, "20.00"),
                arrived(5, 22, "20.00"));
    }

    private static CommitmentInRecorded granted(long number, String amount) {
        return new CommitmentInRecorded(
                fund(1), transaction(number), party(1), eur(amount), null, LocalDate.parse("2018-12-10"));
    }

    private static ReceiptRecorded arrived(long number, long grant, String amount) {
        return new ReceiptRecorded(
                fund(1),
                receipt(number),
                party(1),
                eur(amount),
                "arrived " + number,
                null,
                transaction(grant),
                Restriction.NONE,
                null,
                null,
                null);
    }

    private static FundsReserved reserved(long number, String amount, @Nullable String until) {
        return new FundsReserved(
                fund(1),
                transaction(number),
                initiative(1),
                eur(amount),
                until == null ? null : LocalDate.parse(until),
                List.of(draw(3, amount)),
                List.of());
    }

    private static void fromFunds(History history) {
        history.and(
                reserved(31, "15.00", "2018-12-14"),
                reserved(32, "16.00", "2018-12-14"),
                reserved(33, "17.00", null),
                new ReservationEnded(
                        fund(1), transaction(32), initiative(1), ReservationEnding.VOIDED, List.of(draw(3, "16.00"))),
                committed(1, 1, 1, draw(3, "60.00")),
                new TranchesPlanned(
                        fund(1),
                        transaction(41),
                        commitment(1),
                        initiative(1),
                        List.of(
                                new Tranche(LocalDate.parse("2018-12-31"), eur("40.00")),
                                new Tranche(LocalDate.parse("2018-11-15"), eur("20.00")))),
                advanced(1, 42, 1, 1, draw(3, "15.00")),
                conditional(),
                new ConditionMet(fund(1), transaction(43), commitment(2), initiative(1), new Code("permit")),
                committed(1, 3, 1, draw(3, "30.00")),
                advanced(1, 44, 3, 1, draw(3, "30.00")));
        history.on("2018-11-20", determined(1, 45, 3, draw(3, "25.00"), null, draw(3, "5.00"), null));
    }

    /** Without a recipient: the initiative's own. */
    private static FundsCommitted conditional() {
        return new FundsCommitted(
                fund(1),
                commitment(2),
                initiative(1),
                eur("25.00"),
                null,
                LocalDate.parse("2019-01-15"),
                List.of(new Condition(new Code("report"), "Verslag"), new Condition(new Code("permit"), "Vergunning")),
                null,
                null,
                List.of(new Draw(receipt(3), eur("25.00"))),
                null,
                List.of());
    }

    private static void effects(History history) {
        var first = LocalDate.parse("2018-10-01");
        history.and(
                new ContractSigned(
                        CONTRACT,
                        PROGRAMME,
                        initiative(1),
                        new Bond(party(5), party(6), party(7), party(8)),
                        new Code("in-work"),
                        "Aan het werk",
                        eur("4500.00"),
                        List.of(
                                new CappedPeriod(first, LocalDate.parse("2018-12-10"), 2),
                                new CappedPeriod(LocalDate.parse("2018-12-11"), LocalDate.parse("2018-12-12"), 3),
                                new CappedPeriod(LocalDate.parse("2018-12-13"), LocalDate.parse("2030-12-12"), 3))),
                new OutcomesSubmitted(
                        CONTRACT,
                        new SubmissionId(id(SubmissionId.PREFIX, 1)),
                        1,
                        List.of(new Pseudonym("%032x".formatted(1))),
                        Council.person(1)),
                new ClaimRecorded(
                        CLAIM,
                        PROGRAMME,
                        initiative(1),
                        ClaimKind.values()[0],
                        new Effect(new Code("in-work"), party(9), null, first, LocalDate.parse("2018-10-31")),
                        eur("999.00"),
                        new Code("survey"),
                        party(5),
                        null,
                        Council.person(1)));
    }

    /** Proposal 1 was for a meeting that is over, and one that was cancelled; 2 was moved to one that is to come. */
    private static void agenda(History history) {
        var later = Instant.parse("2100-01-01T00:00:00Z");
        history.and(
                Council.convened(1),
                new MeetingConvened(
                        meeting(2), COALITION, MeetingForm.MEETING, "Later", later, later.plusSeconds(1), null),
                new MeetingConvened(
                        meeting(3), COALITION, MeetingForm.MEETING, "Nooit", later, later.plusSeconds(1), null),
                new MeetingCancelled(meeting(3)),
                Council.proposed(1, Council.benches()),
                new PutOnAgenda(decision(1), meeting(1)),
                new PutOnAgenda(decision(1), meeting(3)),
                Council.proposed(2, Council.benches()),
                new PutOnAgenda(decision(2), meeting(1)),
                new PutOnAgenda(decision(2), meeting(2)));
    }
}
