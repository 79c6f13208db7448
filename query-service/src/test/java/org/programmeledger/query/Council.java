package org.programmeledger.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.BallotCast;
import org.programmeledger.events.decisions.DecisionEvent.DecisionProposed;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.meetings.MeetingEvent.MeetingConvened;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;

/** The coalition of {@link BoTu}: five seats, each of a party and held by a person of its number, and how it decides. */
public final class Council {

    public static final CoalitionId COALITION = CoalitionId.of(BoTu.PROGRAMME);
    public static final VotingRule RULE = new VotingRule(Share.MAJORITY, Share.MAJORITY, 3);
    public static final LocalDate FIRST_DAY = LocalDate.parse("2018-10-01");
    public static final Instant BEGINS = Instant.parse("2018-10-01T07:00:00Z");
    public static final Instant ENDS = Instant.parse("2018-10-01T19:00:00Z");
    public static final Evidence PAPER = new Evidence("https://example.org/voorstel.pdf", "cd".repeat(32));
    public static final Subject BENCHES = new Subject(BoTu.fund(1), BoTu.initiative(1), BoTu.party(9), null, null);

    private Council() {}

    public static SeatId seat(long number) {
        return new SeatId(BoTu.id(SeatId.PREFIX, number));
    }

    /** The seats from 1 to this number. */
    public static List<SeatId> seats(long last) {
        return LongStream.rangeClosed(1, last).mapToObj(Council::seat).toList();
    }

    /** Who holds the seat of this number. */
    public static PersonId person(long number) {
        return new PersonId(BoTu.id(PersonId.PREFIX, number));
    }

    public static MeetingId meeting(long number) {
        return new MeetingId(BoTu.id(MeetingId.PREFIX, number));
    }

    public static DecisionId decision(long number) {
        return new DecisionId(BoTu.id(DecisionId.PREFIX, number));
    }

    /** The coalition with its five seats. */
    public static List<LedgerEvent> formed() {
        var facts = new ArrayList<LedgerEvent>();
        facts.add(new CoalitionFormed(COALITION, BoTu.PROGRAMME, "Coalitie BoTu", BoTu.party(100), RULE));
        for (long number = 1; number <= 5; number++) {
            facts.add(new SeatCreated(COALITION, seat(number), BoTu.party(number), FIRST_DAY));
            facts.add(new SeatFilled(COALITION, seat(number), person(number), FIRST_DAY, null));
        }
        return facts;
    }

    public static MeetingConvened convened(long number) {
        return new MeetingConvened(
                meeting(number), COALITION, MeetingForm.MEETING, "Overleg " + number, BEGINS, ENDS, "Huis van de Wijk");
    }

    /** 12,500.00 for benches. */
    public static Proposal benches(DecisionId... supersedes) {
        return proposal(DecisionKind.COMMITMENT, "Bankjes op het plein", null, supersedes);
    }

    public static Proposal proposal(
            DecisionKind kind, String title, @Nullable MandateTerms mandate, DecisionId... supersedes) {
        return new Proposal(
                kind,
                title,
                "Wij besluiten dit.",
                kind == DecisionKind.COMMITMENT ? BENCHES : Subject.NONE,
                kind == DecisionKind.COMMITMENT ? BoTu.eur("12500.00") : null,
                null,
                null,
                List.of(supersedes),
                null,
                mandate,
                List.of(PAPER));
    }

    public static DecisionProposed proposed(long number, Proposal proposal) {
        return new DecisionProposed(decision(number), COALITION, proposal, person(1));
    }

    /** The five may vote on version 1 in the first meeting. */
    public static VoteOpened opened(long number, SeatId... conflicted) {
        return new VoteOpened(
                decision(number), 1, 1, meeting(1), seats(5), List.of(conflicted), RULE, ENDS.minusSeconds(3600));
    }

    public static BallotCast cast(long number, long seat, Choice choice) {
        return new BallotCast(decision(number), 1, seat(seat), person(seat), false, choice);
    }

    public static VoteCounted counted(long number, Tally tally) {
        var outcome = tally.outcome(false);
        return new VoteCounted(decision(number), 1, tally, outcome, outcome == Outcome.ADOPTED ? FIRST_DAY : null);
    }

    public static DecisionEntered entered(int number, Proposal proposal, LocalDate from, @Nullable MandateUse use) {
        return new DecisionEntered(
                COALITION,
                decision(number),
                number,
                proposal.kind(),
                proposal.subject(),
                proposal.amount(),
                from,
                proposal.until(),
                proposal.supersedes(),
                proposal.mandate(),
                use,
                person(1),
                use == null ? null : person(2));
    }

    /** A decision that five seats adopted, 3 to 2, and that is in the register. */
    public static List<LedgerEvent> adopted(int number, Proposal proposal, LocalDate from) {
        var facts = new ArrayList<LedgerEvent>();
        facts.add(proposed(number, proposal));
        facts.add(new PutOnAgenda(decision(number), meeting(1)));
        facts.add(opened(number));
        for (int seat = 1; seat <= 5; seat++) {
            facts.add(cast(number, seat, seat <= 3 ? Choice.FOR : Choice.AGAINST));
        }
        facts.add(counted(number, Tally.of(RULE, 5, 0, 3, 2, 0)));
        facts.add(entered(number, proposal, from, null));
        return facts;
    }
}
