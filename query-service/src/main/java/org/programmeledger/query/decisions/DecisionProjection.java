package org.programmeledger.query.decisions;

import java.util.List;
import java.util.Optional;
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
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.decisions.DecisionRow.Phase;
import org.programmeledger.query.decisions.DecisionRow.RegisterEntry;
import org.programmeledger.query.decisions.DecisionRow.Vote;
import org.programmeledger.query.sight.Isolation;

/** Proposals and decisions as they stand. The register of the coalition says in which order they were adopted. */
public final class DecisionProjection implements Projection<DecisionRow> {

    @Override
    public String view() {
        return "decision";
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
    public Class<DecisionRow> rowType() {
        return DecisionRow.class;
    }

    /** Nobody's: it says who voted, and how much may go to whom. Only who may see the whole sees it. */
    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return keyOf(event);
    }

    /** The decision that an event is about, be it in its own stream or in the register. */
    static Optional<String> keyOf(RecordedEvent event) {
        if (event.event() instanceof DecisionEntered entered) {
            return Optional.of(entered.decision().value());
        }
        if (event.event() instanceof DecisionStruck struck) {
            return Optional.of(struck.decision().value());
        }
        return event.event() instanceof DecisionEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public DecisionRow evolve(@Nullable DecisionRow row, RecordedEvent event) {
        if (event.event() instanceof DecisionProposed proposed) {
            return proposed(proposed, event);
        }
        var next = new Next(Projection.existing(row, event));
        if (event.event() instanceof DecisionEvent happened) {
            after(next, happened);
            return next.row(event.position(), event.version());
        }
        if (event.event() instanceof DecisionEntered entered) {
            next.entry = entry(entered);
        } else if (next.entry != null) {
            next.entry = next.entry.strike();
        }
        return next.row(event.position(), next.before.version());
    }

    private static DecisionRow proposed(DecisionProposed proposed, RecordedEvent event) {
        return new DecisionRow(
                proposed.decision(),
                proposed.coalition(),
                proposed.proposal(),
                1,
                proposed.author(),
                event.metadata().effectiveOn(),
                Phase.PROPOSED,
                List.of(),
                null,
                List.of(),
                null,
                null,
                event.position(),
                event.version());
    }

    private static void after(Next next, DecisionEvent happened) {
        switch (happened) {
            case DecisionProposed _, ConflictChallenged _ -> {}
            case ProposalAmended amended -> next.amend(amended);
            case ProposalWithdrawn _ -> next.phase = Phase.WITHDRAWN;
            case PutOnAgenda(var _, var meeting) -> next.agenda = plus(next.agenda, meeting);
            case TakenOffAgenda(var _, var meeting) -> next.agenda = minus(next.agenda, meeting);
            case VoteOpened opened -> next.open(opened);
            case BallotCast(var _, var _, var seat, var _, var _, var _) -> next.voted(seat);
            case ConflictDeclared(var _, var seat, var _) -> next.conflicted = plus(next.conflicted, seat);
            case ChallengeSettled(var _, var seat, var upheld, var _) ->
                next.conflicted = upheld ? plus(next.conflicted, seat) : next.conflicted;
            case VoteCounted(var _, var _, var tally, var outcome, var _) -> {
                next.tally = tally;
                next.phase = Phase.after(outcome);
            }
            case DecidedUnderMandate _ -> next.phase = Phase.ADOPTED;
            case EscalationDecided decided -> next.phase = decided.adopted() ? Phase.ADOPTED : Phase.REJECTED;
            case DecisionAnnulled _ -> next.phase = Phase.ANNULLED;
        }
    }

    private static RegisterEntry entry(DecisionEntered entered) {
        return new RegisterEntry(
                entered.number(),
                entered.from(),
                entered.until(),
                entered.supersedes(),
                !entered.supersedes().isEmpty(),
                entered.use(),
                entered.approver(),
                false);
    }

    static <T> List<T> plus(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).distinct().toList();
    }

    private static <T> List<T> minus(List<T> list, T element) {
        return list.stream().filter(other -> !other.equals(element)).toList();
    }

    /** A row while an event changes it. */
    private static final class Next {

        private final DecisionRow before;
        private Proposal proposal;
        private int proposalVersion;
        private PersonId author;
        private Phase phase;
        private List<MeetingId> agenda;
        private @Nullable Vote vote;
        private List<SeatId> conflicted;
        private @Nullable Tally tally;
        private @Nullable RegisterEntry entry;

        Next(DecisionRow row) {
            before = row;
            proposal = row.proposal();
            proposalVersion = row.proposalVersion();
            author = row.author();
            phase = row.phase();
            agenda = row.agenda();
            vote = row.vote();
            conflicted = row.conflicted();
            tally = row.tally();
            entry = row.entry();
        }

        void amend(ProposalAmended amended) {
            proposal = amended.proposal();
            proposalVersion = amended.version();
            author = amended.author();
            phase = Phase.PROPOSED;
            vote = null;
            tally = null;
        }

        void open(VoteOpened opened) {
            phase = Phase.VOTING;
            tally = null;
            vote = new Vote(
                    opened.round(),
                    opened.meeting(),
                    opened.rule(),
                    opened.electorate(),
                    opened.conflicted(),
                    opened.closesAt(),
                    List.of());
        }

        void voted(SeatId seat) {
            if (vote != null) {
                vote = new Vote(
                        vote.round(),
                        vote.meeting(),
                        vote.rule(),
                        vote.electorate(),
                        vote.conflicted(),
                        vote.closesAt(),
                        plus(vote.voted(), seat));
            }
        }

        DecisionRow row(long changedAt, long version) {
            return new DecisionRow(
                    before.id(),
                    before.coalition(),
                    proposal,
                    proposalVersion,
                    author,
                    before.proposedOn(),
                    phase,
                    agenda,
                    vote,
                    conflicted,
                    tally,
                    entry,
                    changedAt,
                    version);
        }
    }
}
