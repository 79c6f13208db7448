package org.programmeledger.query.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.decisions.DecisionRow;
import org.programmeledger.query.decisions.Decisions;
import org.programmeledger.query.decisions.ListedDecision;
import org.programmeledger.query.meetings.MeetingRow;
import org.springframework.stereotype.Component;

/** Proposals that were to be voted on in a meeting and were not. */
@Component
final class AgendaPromises {

    /** The views that are read. */
    static final List<String> VIEWS = List.of(Decisions.VIEW, "meeting", "coalition");

    private final Decisions decisions;
    private final HistoryView<MeetingRow> meetings;
    private final HistoryView<CoalitionRow> coalitions;

    AgendaPromises(Decisions decisions, HistoryView<MeetingRow> meetings, HistoryView<CoalitionRow> coalitions) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.coalitions = coalitions;
    }

    Stream<Promise> of(Reckoning at) {
        return coalitions.find(at.coalition().value(), at.position()).stream()
                .flatMap(coalition -> decisions
                        .list(
                                at.position(),
                                Map.of("coalition", coalition.id(), "phase", DecisionRow.Phase.PROPOSED),
                                _ -> true,
                                "",
                                Integer.MAX_VALUE)
                        .stream()
                        .map(ListedDecision::decision)
                        .flatMap(row -> missed(row, at).stream().map(ended -> promise(row, ended, coalition, at))));
    }

    /** When the last of its meetings ended, if none is still to come. */
    private Optional<Instant> missed(DecisionRow row, Reckoning at) {
        var ends = new ArrayList<Instant>();
        for (var id : row.agenda()) {
            meetings.find(id.value(), at.position())
                    .filter(meeting -> !meeting.cancelled())
                    .ifPresent(meeting -> ends.add(meeting.ends()));
        }
        return ends.stream()
                .max(Comparator.naturalOrder())
                .filter(last -> !at.now().isBefore(last));
    }

    private static Promise promise(DecisionRow row, Instant ended, CoalitionRow coalition, Reckoning at) {
        var proposal = row.proposal();
        return new Promise(
                Promise.Kind.PROPOSAL_NOT_VOTED,
                row.id().value(),
                null,
                proposal.title(),
                proposal.subject(),
                at.dayOf(ended),
                null,
                proposal.amount(),
                false,
                Move.ofChair(coalition),
                "/v1/decisions/" + row.id());
    }
}
