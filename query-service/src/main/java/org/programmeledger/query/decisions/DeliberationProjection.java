package org.programmeledger.query.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.BallotCast;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictChallenged;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionEvent.DecisionAnnulled;
import org.programmeledger.events.decisions.DecisionEvent.DecisionProposed;
import org.programmeledger.events.decisions.DecisionEvent.EscalationDecided;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.ProposalWithdrawn;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.decisions.DeliberationRow.Ballot;
import org.programmeledger.query.decisions.DeliberationRow.Challenge;
import org.programmeledger.query.decisions.DeliberationRow.Conflict;
import org.programmeledger.query.decisions.DeliberationRow.Count;
import org.programmeledger.query.decisions.DeliberationRow.Happening;
import org.programmeledger.query.decisions.DeliberationRow.HeldVote;
import org.programmeledger.query.decisions.DeliberationRow.Settlement;
import org.programmeledger.query.decisions.DeliberationRow.Standing;
import org.programmeledger.query.decisions.DeliberationRow.Version;
import org.programmeledger.query.decisions.DeliberationRow.What;
import org.programmeledger.query.decisions.DeliberationRow.When;
import org.programmeledger.query.sight.Isolation;

/** How decisions came about. */
public final class DeliberationProjection implements Projection<DeliberationRow> {

    @Override
    public String view() {
        return "deliberation";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(DecisionEvent.class, DecisionEntered.class, DecisionStruck.class);
    }

    @Override
    public Class<DeliberationRow> rowType() {
        return DeliberationRow.class;
    }

    /** Nobody's, as the decisions themselves. */
    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return DecisionProjection.keyOf(event);
    }

    @Override
    public DeliberationRow evolve(@Nullable DeliberationRow row, RecordedEvent event) {
        var when = When.of(event);
        if (event.event() instanceof DecisionProposed(var decision, var _, var proposal, var author)) {
            var first = new Version(1, proposal, author, when);
            return new DeliberationRow(decision, List.of(first), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        var before = Projection.existing(row, event);
        if (event.event() instanceof DecisionEntered entered) {
            return step(before, What.ENTERED, Integer.toString(entered.number()), entered.approver(), when);
        }
        return event.event() instanceof DecisionEvent happened
                ? after(before, happened, when)
                : step(before, What.STRUCK, null, null, when);
    }

    private static DeliberationRow after(DeliberationRow row, DecisionEvent happened, When when) {
        return switch (happened) {
            case DecisionProposed _ -> row;
            case ProposalAmended(var _, var number, var proposal, var author) ->
                versions(row, new Version(number, proposal, author, when));
            case ProposalWithdrawn _ -> step(row, What.WITHDRAWN, null, null, when);
            case PutOnAgenda(var _, var meeting) -> step(row, What.PUT_ON_AGENDA, meeting.value(), null, when);
            case TakenOffAgenda(var _, var meeting) -> step(row, What.TAKEN_OFF_AGENDA, meeting.value(), null, when);
            case VoteOpened opened -> votes(row, append(row.votes(), opened(opened, when)));
            case BallotCast cast -> cast(row, cast, when);
            case ConflictDeclared(var _, var seat, var by) ->
                conflicts(without(row, seat), append(row.conflicts(), new Conflict(seat, by, when)), row.challenges());
            case ConflictChallenged(var _, var seat, var challenger, var by) -> {
                var challenge = new Challenge(seat, challenger, by, when, null);
                yield conflicts(row, row.conflicts(), append(row.challenges(), challenge));
            }
            case ChallengeSettled settled -> settled(row, settled, when);
            case VoteCounted(var _, var _, var tally, var outcome, var from) ->
                votes(row, counted(row.votes(), new Count(tally, outcome, from, when)));
            case DecidedUnderMandate decided ->
                step(row, What.DECIDED_UNDER_MANDATE, decided.use().mandate().value(), decided.approver(), when);
            case EscalationDecided decided ->
                step(
                        row,
                        decided.adopted() ? What.ADOPTED_BY_BOARD : What.REJECTED_BY_BOARD,
                        decided.supervisoryBoard().value(),
                        decided.decidedBy(),
                        when);
            case DecisionAnnulled _ -> step(row, What.ANNULLED, null, null, when);
        };
    }

    private static HeldVote opened(VoteOpened opened, When when) {
        return new HeldVote(
                opened.version(),
                opened.round(),
                opened.meeting(),
                opened.electorate(),
                opened.conflicted(),
                opened.rule(),
                opened.closesAt(),
                when,
                List.of());
    }

    private static List<HeldVote> counted(List<HeldVote> votes, Count count) {
        return last(
                votes,
                vote -> new HeldVote(
                        vote.version(),
                        vote.round(),
                        vote.meeting(),
                        vote.electorate(),
                        vote.conflicted(),
                        vote.rule(),
                        vote.closesAt(),
                        vote.opened(),
                        append(vote.counts(), count)));
    }

    private static DeliberationRow cast(DeliberationRow row, BallotCast cast, When when) {
        int round = row.votes().isEmpty() ? 1 : row.votes().getLast().round();
        var ballot = new Ballot(
                cast.version(), round, cast.seat(), cast.voter(), cast.proxy(), cast.choice(), Standing.COUNTS, when);
        return ballots(row, append(marked(row, cast.seat(), Standing.REPLACED), ballot));
    }

    private static DeliberationRow settled(DeliberationRow row, ChallengeSettled settled, When when) {
        var settlement = new Settlement(settled.upheld(), settled.settledBy(), when);
        var challenges = row.challenges().stream()
                .map(open -> open.seat().equals(settled.seat()) && open.settled() == null
                        ? new Challenge(open.seat(), open.challenger(), open.challengedBy(), open.when(), settlement)
                        : open)
                .toList();
        return conflicts(settled.upheld() ? without(row, settled.seat()) : row, row.conflicts(), challenges);
    }

    /** The row after a conflict of a seat came to light: its ballot in the vote on the current version is void. */
    private static DeliberationRow without(DeliberationRow row, SeatId seat) {
        return ballots(row, marked(row, seat, Standing.VOID));
    }

    /** The ballots, with that of a seat that counted in the last vote marked; one of an earlier version is over anyway. */
    private static List<Ballot> marked(DeliberationRow row, SeatId seat, Standing standing) {
        if (row.votes().isEmpty()) {
            return row.ballots();
        }
        var vote = row.votes().getLast();
        return row.ballots().stream()
                .map(ballot -> ballot.seat().equals(seat)
                                && ballot.standing() == Standing.COUNTS
                                && ballot.version() == row.versions().getLast().number()
                                && ballot.version() == vote.version()
                                && ballot.round() == vote.round()
                        ? ballot.as(standing)
                        : ballot)
                .toList();
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> last(List<T> list, UnaryOperator<T> change) {
        return IntStream.range(0, list.size())
                .mapToObj(at -> at == list.size() - 1 ? change.apply(list.get(at)) : list.get(at))
                .toList();
    }

    private static DeliberationRow versions(DeliberationRow row, Version version) {
        return new DeliberationRow(
                row.id(),
                append(row.versions(), version),
                row.votes(),
                row.ballots(),
                row.conflicts(),
                row.challenges(),
                row.steps());
    }

    private static DeliberationRow votes(DeliberationRow row, List<HeldVote> votes) {
        return new DeliberationRow(
                row.id(), row.versions(), votes, row.ballots(), row.conflicts(), row.challenges(), row.steps());
    }

    private static DeliberationRow ballots(DeliberationRow row, List<Ballot> ballots) {
        return new DeliberationRow(
                row.id(), row.versions(), row.votes(), ballots, row.conflicts(), row.challenges(), row.steps());
    }

    private static DeliberationRow conflicts(
            DeliberationRow row, List<Conflict> conflicts, List<Challenge> challenges) {
        return new DeliberationRow(
                row.id(), row.versions(), row.votes(), row.ballots(), conflicts, challenges, row.steps());
    }

    private static DeliberationRow step(
            DeliberationRow row, What what, @Nullable String about, @Nullable PersonId by, When when) {
        return new DeliberationRow(
                row.id(),
                row.versions(),
                row.votes(),
                row.ballots(),
                row.conflicts(),
                row.challenges(),
                append(row.steps(), new Happening(what, about, by, when)));
    }
}
