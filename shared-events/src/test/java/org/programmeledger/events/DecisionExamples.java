package org.programmeledger.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Motive;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/** One example of every event of coalitions, meetings and decisions. */
final class DecisionExamples {

    private static final String UUID = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final String SECOND = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3e";
    private static final CoalitionId COALITION = new CoalitionId("coalition" + UUID);
    private static final SeatId SEAT = new SeatId("seat" + UUID);
    private static final SeatId OTHER_SEAT = new SeatId("seat" + SECOND);
    private static final PartyId PARTY = new PartyId("party" + UUID);
    private static final PersonId PERSON = new PersonId("person" + UUID);
    private static final PersonId OTHER = new PersonId("person" + SECOND);
    private static final MeetingId MEETING = new MeetingId("meeting" + UUID);
    private static final DecisionId DECISION = new DecisionId("decision" + UUID);
    private static final DecisionId EARLIER = new DecisionId("decision" + SECOND);
    private static final Money AMOUNT = Money.parse("12500.00", "EUR");
    private static final LocalDate FROM = LocalDate.parse("2026-12-01");
    private static final LocalDate UNTIL = LocalDate.parse("2027-11-30");
    private static final Instant BEGINS = Instant.parse("2026-12-01T19:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-01T21:00:00Z");
    private static final Share TWO_THIRDS = new Share(2, 3, false);
    private static final VotingRule RULE = new VotingRule(Share.MAJORITY, TWO_THIRDS, 3);
    private static final Evidence PAPER =
            new Evidence("https://example.org/voorstel.pdf", "0123456789abcdef".repeat(4));
    private static final MandateTerms TERMS =
            new MandateTerms(List.of(DecisionKind.COMMITMENT), PERSON, Money.parse("25000.00", "EUR"), 12, false);
    private static final MandateUse USE = new MandateUse(EARLIER, PARTY, AMOUNT, FROM);
    private static final Subject SUBJECT =
            new Subject(new FundId("fund" + UUID), new InitiativeId("init" + UUID), PARTY, null, null);
    private static final Proposal PROPOSAL = new Proposal(
            DecisionKind.COMMITMENT,
            "Sport op het Visserijplein",
            "Wij verlenen 12.500 euro aan de sportclub.",
            SUBJECT,
            AMOUNT,
            FROM,
            UNTIL,
            List.of(EARLIER),
            new Motive(new IncidentId("incident" + UUID), PAPER),
            null,
            List.of(PAPER));

    private DecisionExamples() {}

    static List<LedgerEvent> all() {
        return Stream.of(coalitions(), meetings(), proposals(), votes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LedgerEvent> coalitions() {
        return List.of(
                new PartyEvent.PartyAffiliated(PARTY, new PartyId("party" + SECOND)),
                new CoalitionEvent.CoalitionFormed(
                        COALITION, new ProgrammeId("prog" + UUID), "Coalitie BoTu", PARTY, RULE),
                new CoalitionEvent.SeatCreated(COALITION, SEAT, PARTY, FROM),
                new CoalitionEvent.SeatEnded(COALITION, SEAT, UNTIL),
                new CoalitionEvent.SeatFilled(COALITION, SEAT, PERSON, FROM, UNTIL),
                new CoalitionEvent.ChairNamed(COALITION, SEAT),
                new CoalitionEvent.VotingRuleSet(COALITION, DecisionKind.COALITION, RULE),
                new CoalitionEvent.PaymentRuleSet(COALITION, AMOUNT, true),
                new CoalitionEvent.DecisionEntered(
                        COALITION,
                        DECISION,
                        14,
                        DecisionKind.COMMITMENT,
                        SUBJECT,
                        AMOUNT,
                        FROM,
                        UNTIL,
                        List.of(EARLIER),
                        TERMS,
                        USE,
                        PERSON,
                        OTHER),
                new CoalitionEvent.DecisionStruck(COALITION, DECISION));
    }

    private static List<LedgerEvent> meetings() {
        return List.of(
                new MeetingEvent.MeetingConvened(
                        MEETING, COALITION, MeetingForm.MEETING, "Coalitieoverleg", BEGINS, ENDS, "Huis van de Wijk"),
                new MeetingEvent.MeetingRescheduled(MEETING, BEGINS, ENDS),
                new MeetingEvent.MeetingCancelled(MEETING),
                new MeetingEvent.AttendanceRecorded(MEETING, List.of(SEAT, OTHER_SEAT)),
                new MeetingEvent.ProxyGiven(MEETING, SEAT, OTHER),
                new MeetingEvent.ProxyWithdrawn(MEETING, SEAT));
    }

    private static List<LedgerEvent> proposals() {
        var mandate = new Proposal(
                DecisionKind.MANDATE,
                "Mandaat programmamanager",
                "Tot 25.000 euro per ontvanger per jaar.",
                Subject.NONE,
                null,
                null,
                null,
                List.of(),
                null,
                TERMS,
                List.of());
        return List.of(
                new DecisionEvent.DecisionProposed(DECISION, COALITION, PROPOSAL, PERSON),
                new DecisionEvent.ProposalAmended(DECISION, 2, mandate, PERSON),
                new DecisionEvent.ProposalWithdrawn(DECISION, 2),
                new DecisionEvent.PutOnAgenda(DECISION, MEETING),
                new DecisionEvent.TakenOffAgenda(DECISION, MEETING),
                new DecisionEvent.DecidedUnderMandate(DECISION, 1, USE, OTHER, FROM),
                new DecisionEvent.EscalationDecided(DECISION, PARTY, true, OTHER, FROM),
                new DecisionEvent.DecisionAnnulled(DECISION));
    }

    private static List<LedgerEvent> votes() {
        return List.of(
                new DecisionEvent.VoteOpened(
                        DECISION, 1, 1, MEETING, List.of(SEAT, OTHER_SEAT), List.of(OTHER_SEAT), RULE, ENDS),
                new DecisionEvent.BallotCast(DECISION, 1, SEAT, PERSON, true, Choice.FOR),
                new DecisionEvent.ConflictDeclared(DECISION, SEAT, PERSON),
                new DecisionEvent.ConflictChallenged(DECISION, SEAT, OTHER_SEAT, OTHER),
                new DecisionEvent.ChallengeSettled(DECISION, SEAT, true, OTHER),
                new DecisionEvent.VoteCounted(DECISION, 1, Tally.of(RULE, 5, 2, 2, 1, 0), Outcome.ADOPTED, FROM));
    }
}
