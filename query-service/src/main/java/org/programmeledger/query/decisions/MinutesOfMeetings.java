package org.programmeledger.query.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.decisions.DeliberationRow.HeldVote;
import org.programmeledger.query.decisions.DeliberationRow.Version;
import org.programmeledger.query.decisions.Minutes.MinutesItem;
import org.programmeledger.query.meetings.MeetingRow;
import org.springframework.stereotype.Component;

/** Computes the minutes of meetings. */
@Component
public class MinutesOfMeetings {

    /** The views that are read. */
    public static final List<String> VIEWS = List.of(Decisions.VIEW, "deliberation", "meeting");

    private final HistoryView<MeetingRow> meetings;
    private final HistoryView<DecisionRow> decisions;
    private final HistoryView<DeliberationRow> deliberations;

    MinutesOfMeetings(
            HistoryView<MeetingRow> meetings,
            HistoryView<DecisionRow> decisions,
            HistoryView<DeliberationRow> deliberations) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.deliberations = deliberations;
    }

    /** Of a meeting, as known at a position. */
    public Optional<Minutes> find(String meeting, long position) {
        return meetings.find(meeting, position).map(row -> minutes(row, position));
    }

    private Minutes minutes(MeetingRow meeting, long position) {
        var held = Map.of("votes", List.of(Map.of("meeting", meeting.id())));
        var stories = new LinkedHashMap<DecisionId, DeliberationRow>();
        meeting.agenda()
                .forEach(id -> deliberations
                        .find(id.value(), position)
                        .ifPresent(deliberation -> stories.put(id, deliberation)));
        new Sieve<DeliberationRow>(
                        after -> deliberations.list(position, held, after, Sieve.SOME),
                        row -> row.id().value())
                .all("")
                .forEach(deliberation -> stories.putIfAbsent(deliberation.id(), deliberation));
        return new Minutes(
                meeting,
                stories.values().stream()
                        .flatMap(story -> item(meeting, story, position))
                        .toList());
    }

    private Stream<MinutesItem> item(MeetingRow meeting, DeliberationRow story, long position) {
        var votes = story.votes().stream()
                .filter(vote -> vote.meeting().equals(meeting.id()))
                .toList();
        var version = version(story, votes);
        return decisions.find(story.id().value(), position).stream()
                .map(row -> new MinutesItem(
                        row.id(),
                        version.proposal().kind(),
                        version.proposal().title(),
                        meeting.agenda().contains(row.id()),
                        votes,
                        row.phase(),
                        row.entry() == null ? null : row.entry().number()));
    }

    private static Version version(DeliberationRow story, List<HeldVote> votes) {
        return story.versions().stream()
                .filter(version ->
                        !votes.isEmpty() && version.number() == votes.getLast().version())
                .findFirst()
                .orElse(story.versions().getLast());
    }
}
