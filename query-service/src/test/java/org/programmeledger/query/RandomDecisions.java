package org.programmeledger.query;

import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.CoalitionEvent.SeatEnded;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictChallenged;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.DecisionAnnulled;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.meetings.MeetingEvent.AttendanceRecorded;
import org.programmeledger.events.meetings.MeetingEvent.MeetingRescheduled;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.events.meetings.MeetingEvent.ProxyWithdrawn;

/** A coalition that meets, votes and decides by lot. */
final class RandomDecisions {

    private final Random random;
    private final History history;
    private int meetings;
    private int proposals;
    private final List<Integer> entered = new ArrayList<>();

    RandomDecisions(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void step() {
        if (meetings == 0) {
            history.and(Council.formed());
            convene();
            propose();
        }
        switch (random.nextInt(8)) {
            case 0 -> convene();
            case 1 -> propose();
            case 2 -> seats();
            case 3 -> meets();
            case 4, 5 -> votes();
            case 6 -> conflicts();
            default -> register();
        }
    }

    private void convene() {
        meetings++;
        history.and(Council.convened(meetings));
    }

    private void propose() {
        proposals++;
        history.and(
                Council.proposed(proposals, Council.benches()),
                new PutOnAgenda(decision(proposals), meeting(meetings)));
    }

    private void seats() {
        var seat = seat(1 + random.nextInt(5));
        switch (random.nextInt(3)) {
            case 0 -> history.and(new ChairNamed(COALITION, seat));
            case 1 -> history.and(new SeatEnded(COALITION, seat, FIRST_DAY.plusDays(random.nextInt(400))));
            default ->
                history.and(new SeatFilled(
                        COALITION, seat, person(1 + random.nextInt(9)), FIRST_DAY.plusDays(random.nextInt(400)), null));
        }
    }

    private void meets() {
        var held = meeting(1 + random.nextInt(meetings));
        switch (random.nextInt(4)) {
            case 0 -> history.and(new MeetingRescheduled(held, Council.BEGINS, Council.ENDS));
            case 1 -> history.and(new AttendanceRecorded(held, Council.seats(1 + random.nextInt(5))));
            case 2 -> history.and(new ProxyGiven(held, seat(1 + random.nextInt(5)), person(9)));
            default -> history.and(new ProxyWithdrawn(held, seat(1 + random.nextInt(5))));
        }
    }

    private void votes() {
        int proposal = 1 + random.nextInt(proposals);
        switch (random.nextInt(6)) {
            case 0 -> history.and(Council.opened(proposal));
            case 1 -> history.and(Council.counted(proposal, Tally.of(Council.RULE, 5, random.nextInt(4), 2, 1, 0)));
            case 2 -> history.and(new ProposalAmended(decision(proposal), 2, Council.benches(), person(2)));
            default ->
                history.and(Council.cast(
                        proposal, 1 + random.nextInt(5), Choice.values()[random.nextInt(Choice.values().length)]));
        }
    }

    private void conflicts() {
        var of = decision(1 + random.nextInt(proposals));
        var seat = seat(1 + random.nextInt(5));
        switch (random.nextInt(3)) {
            case 0 -> history.and(new ConflictDeclared(of, seat, person(1)));
            case 1 -> history.and(new ConflictChallenged(of, seat, seat(6), person(6)));
            default -> history.and(new ChallengeSettled(of, seat, random.nextBoolean(), person(3)));
        }
    }

    private void register() {
        int proposal = 1 + random.nextInt(proposals);
        if (entered.isEmpty() || random.nextBoolean()) {
            var supersedes = entered.isEmpty() ? new DecisionId[0] : new DecisionId[] {decision(entered.getLast())};
            history.and(Council.entered(
                    proposal, Council.benches(supersedes), FIRST_DAY.plusDays(random.nextInt(100)), null));
            entered.add(proposal);
        } else if (random.nextBoolean()) {
            int struck = entered.removeLast();
            history.and(new DecisionAnnulled(decision(struck)), new DecisionStruck(COALITION, decision(struck)));
        } else {
            history.and(new TakenOffAgenda(decision(proposal), meeting(meetings)));
        }
    }
}
