package org.programmeledger.command.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.programmeledger.events.decisions.DecisionId;

/** Which votes are open and until when, as far as the log was followed; and which could not be closed when they ended. */
final class VotesUnderWay {

    /**
     * A vote.
     *
     * @param due when it is to be closed: when it ends, and later where that was not possible
     * @param refusals how often it was not possible
     */
    record UnderWay(VoteOpened vote, Instant due, int refusals) {

        private UnderWay again(Instant at) {
            return new UnderWay(vote, at, refusals + 1);
        }
    }

    private final Map<DecisionId, UnderWay> open = new ConcurrentHashMap<>();

    /** One more event happened. */
    void after(DecisionEvent event) {
        switch (event) {
            case VoteOpened vote -> open.put(vote.decision(), new UnderWay(vote, vote.closesAt(), 0));
            case VoteCounted _, ProposalAmended _, ProposalWithdrawn _ -> open.remove(event.decision());
            case DecisionProposed _,
                    PutOnAgenda _,
                    TakenOffAgenda _,
                    BallotCast _,
                    ConflictDeclared _,
                    ConflictChallenged _,
                    ChallengeSettled _,
                    DecidedUnderMandate _,
                    EscalationDecided _,
                    DecisionAnnulled _ -> {}
        }
    }

    /** Those that are to be closed now. */
    List<UnderWay> due(Instant now) {
        return open.values().stream().filter(one -> !now.isBefore(one.due())).toList();
    }

    /** It is over. */
    void closed(UnderWay one) {
        open.remove(one.vote().decision(), one);
    }

    /** It could not be closed, and is to be tried again then. */
    void retry(UnderWay one, Instant at) {
        open.replace(one.vote().decision(), one, one.again(at));
    }

    /** How many have ended and could not be closed. */
    long overdue() {
        return open.values().stream().filter(one -> one.refusals() > 0).count();
    }

    /** Knows nothing any more: what follows is the log from its beginning. */
    void forget() {
        open.clear();
    }
}
