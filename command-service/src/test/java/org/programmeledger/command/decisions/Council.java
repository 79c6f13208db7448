package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.share;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.CastBallot;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Motive;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.meetings.MeetingEvent.MeetingConvened;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;

/** Five seats of five parties, held by five people; the first chairs. Quorum and majority are more than half, of three at least. */
final class Council {

    static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    static final Instant BEGINS = Instant.parse("2026-12-01T19:00:00Z");
    static final Instant NOW = Instant.parse("2026-12-01T19:30:00Z");
    static final Instant ENDS = Instant.parse("2026-12-01T21:00:00Z");
    static final CoalitionId COALITION = CoalitionId.of(PROGRAMME);
    static final MeetingId MEETING = new MeetingId(id(MeetingId.PREFIX, 1));
    static final VotingRule RULE = new VotingRule(Share.MAJORITY, Share.MAJORITY, 3);
    static final PersonId AUTHOR = person(1);
    static final int SEATS = 5;

    final History history = History.of(BoTu.world());

    Council() {
        history.and(new CoalitionFormed(COALITION, PROGRAMME, "BoTu", party(20), RULE));
        for (int n = 1; n <= SEATS; n++) {
            history.and(
                    new PartyRegistered(party(10 + n), "Partij " + n, PartyType.OTHER, null, null),
                    new PersonRegistered(holder(n), PersonKind.HUMAN),
                    new SeatCreated(COALITION, seat(n), party(10 + n), TODAY.minusYears(1)),
                    new SeatFilled(COALITION, seat(n), holder(n), TODAY.minusYears(1), null));
        }
        history.and(
                new ChairNamed(COALITION, seat(1)),
                new PersonRegistered(AUTHOR, PersonKind.HUMAN),
                new PartyRegistered(party(20), "Raad van toezicht", PartyType.OTHER, null, null),
                new PartyRegistered(party(21), "Sportclub", PartyType.OTHER, null, null),
                new PartyRegistered(party(22), "Sportclub, jeugd", PartyType.OTHER, null, null),
                new FundOpened(fund(1), PROGRAMME, "Wijkfonds", BoTu.CITY, "EUR", Restriction.NONE),
                proposed(initiative(1), PROGRAMME, share("social", "100")),
                new IncidentRecorded(
                        BoTu.incident(1),
                        PROGRAMME,
                        BoTu.code("violence"),
                        BoTu.code("cell-1"),
                        Severity.HIGH,
                        List.of()),
                meeting(MEETING, BEGINS, ENDS));
    }

    static MeetingConvened meeting(MeetingId meeting, Instant begins, Instant ends) {
        return new MeetingConvened(meeting, COALITION, MeetingForm.MEETING, "Overleg", begins, ends, null);
    }

    static SeatId seat(int number) {
        return new SeatId(id(SeatId.PREFIX, number));
    }

    static PersonId holder(int seat) {
        return person(10 + seat);
    }

    static DecisionId decision(int number) {
        return new DecisionId(id(DecisionId.PREFIX, number));
    }

    static Proposal commitment(String amount) {
        return of(DecisionKind.COMMITMENT, new Subject(fund(1), null, party(21), null, null), amount, null);
    }

    static Proposal course(DecisionKind kind, DecisionId... supersedes) {
        return new Proposal(
                kind,
                "Koers",
                "Zo gaat het verder.",
                new Subject(null, initiative(1), null, null, null),
                null,
                null,
                null,
                List.of(supersedes),
                new Motive(BoTu.incident(1), null),
                null,
                List.of());
    }

    static Proposal mandate(String limit, boolean alone) {
        return of(
                DecisionKind.MANDATE,
                Subject.NONE,
                null,
                new MandateTerms(List.of(DecisionKind.COMMITMENT), holder(2), eur(limit), 12, alone));
    }

    static Proposal of(DecisionKind kind, Subject subject, @Nullable String amount, @Nullable MandateTerms mandate) {
        return new Proposal(
                kind,
                "Voorstel",
                "Wij besluiten.",
                subject,
                amount == null ? null : eur(amount),
                null,
                null,
                List.of(),
                null,
                mandate,
                List.of());
    }

    CoalitionState.Formed coalition() {
        return (CoalitionState.Formed) history.stateOf(COALITION, CoalitionState.FOLD);
    }

    /** Carries out what must be accepted; its own events first, then those of other streams. */
    List<LedgerEvent> then(DecisionCommand command) {
        return switch (verdict(command)) {
            case Verdict.Accepted<DecisionEvent>(var events, var claims, var alongside) -> {
                assertThat(claims).isEmpty();
                var all = new ArrayList<LedgerEvent>(events);
                all.addAll(alongside);
                history.and(all.toArray(LedgerEvent[]::new));
                yield all;
            }
            case Verdict.Refused<DecisionEvent>(var rejection) -> throw new AssertionError(command + ": " + rejection);
        };
    }

    /** Why it is refused. */
    Rejection refusal(DecisionCommand command) {
        return switch (verdict(command)) {
            case Verdict.Accepted<DecisionEvent> accepted -> throw new AssertionError(command + ": " + accepted);
            case Verdict.Refused<DecisionEvent>(var rejection) -> rejection;
        };
    }

    Verdict<DecisionEvent> verdict(DecisionCommand command) {
        return DecisionDecider.decide(command, history.stateOf(command.decision(), DecisionState.FOLD), history);
    }

    /** Puts it to the vote in the meeting of today. */
    void onTheTable(DecisionId id, Proposal proposal) {
        then(new ProposeDecision(id, COALITION, proposal, AUTHOR, TODAY));
        then(new AddToAgenda(id, MEETING, NOW));
        then(new OpenVote(id, MEETING, null, NOW, TODAY));
    }

    void votes(DecisionId id, Choice choice, int... seats) {
        for (int seat : seats) {
            then(ballot(id, seat, choice));
        }
    }

    static CastBallot ballot(DecisionId id, int seat, Choice choice) {
        return new CastBallot(id, 1, seat(seat), choice, holder(seat), NOW, TODAY);
    }

    /** Counts when the meeting ends. */
    VoteCounted counted(DecisionId id) {
        return (VoteCounted) then(new CloseVote(id, ENDS, TODAY)).getFirst();
    }

    /** Adopts it with all votes. */
    void adopted(DecisionId id, Proposal proposal) {
        onTheTable(id, proposal);
        for (int seat = 1; seat <= SEATS; seat++) {
            if (!(verdict(ballot(id, seat, Choice.FOR)) instanceof Verdict.Refused)) {
                votes(id, Choice.FOR, seat);
            }
        }
        counted(id);
        assertThat(coalition().entered(id)).isNotNull();
    }
}
