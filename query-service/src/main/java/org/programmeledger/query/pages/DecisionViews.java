package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.decisions.Days;
import org.programmeledger.query.decisions.DecisionStories;
import org.programmeledger.query.decisions.DecisionStory;
import org.programmeledger.query.decisions.DecisionUses;
import org.programmeledger.query.decisions.Decisions;
import org.programmeledger.query.decisions.DeliberationRow.HeldVote;
import org.programmeledger.query.decisions.ListedDecision;
import org.programmeledger.query.decisions.Used;
import org.programmeledger.query.meetings.MeetingRow;
import org.springframework.stereotype.Component;

/** What the pages show of the register and of a decision. */
@Component
class DecisionViews {

    /** The views that the register is made of. */
    static final List<String> REGISTER = List.of("party", "initiative", "fund", Decisions.VIEW);

    /** The views that a story is made of. */
    static final List<String> STORY = Stream.concat(
                    Stream.of("party", "initiative", "fund", "coalition", "meeting"), DecisionStories.VIEWS.stream())
            .toList();

    private static final int PAGE = 50;

    private final Decisions decisions;
    private final DecisionStories stories;
    private final DecisionUses uses;
    private final HistoryView<CoalitionRow> coalitions;
    private final HistoryView<MeetingRow> meetings;
    private final Names names;
    private final Days days;

    DecisionViews(
            Decisions decisions,
            DecisionStories stories,
            DecisionUses uses,
            HistoryView<CoalitionRow> coalitions,
            HistoryView<MeetingRow> meetings,
            Names names,
            Days days) {
        this.decisions = decisions;
        this.stories = stories;
        this.uses = uses;
        this.coalitions = coalitions;
        this.meetings = meetings;
        this.names = names;
        this.days = days;
    }

    Listing<DecisionShown> register(DecisionFilter filter, ReadPoint at) {
        var members = new Filter()
                .with("phase", filter.phase())
                .with("proposal", filter.kind() == null ? null : Map.of("kind", filter.kind()))
                .members();
        var before = filter.cursor() == null ? HistoryView.END : filter.cursor();
        var found = decisions.latest(at.position(), members, within(filter), before, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var known = names.at(at.position());
        var day = days.of(null, at);
        return new Listing<>(
                shown.stream().map(listed -> shown(listed, known, day)).toList(),
                found.size() > PAGE ? shown.getLast().decision().id().value() : null);
    }

    private static Predicate<ListedDecision> within(DecisionFilter filter) {
        var day = filter.day();
        var title = filter.title() == null ? "" : filter.title().toLowerCase(Locale.ROOT);
        return listed -> (day == null || listed.holdsOn(day))
                && listed.decision().proposal().title().toLowerCase(Locale.ROOT).contains(title);
    }

    static DecisionShown shown(ListedDecision listed, Names.At known, LocalDate day) {
        var row = listed.decision();
        var proposal = row.proposal();
        var inForce = listed.inForce();
        return new DecisionShown(
                row.id().value(),
                row.entry() == null ? null : row.entry().number(),
                proposal.kind().name(),
                proposal.title(),
                row.phase().name(),
                inForce == null ? null : inForce.standingOn(day).name(),
                known.ofNullable(value(proposal.subject().fund())),
                known.ofNullable(value(proposal.subject().initiative())),
                known.ofNullable(value(proposal.subject().recipient())),
                proposal.amount(),
                inForce == null || inForce.struck() ? null : inForce.from(),
                inForce == null || inForce.struck() ? null : inForce.until(),
                row.proposedOn(),
                row.changedAt());
    }

    static @Nullable String value(@Nullable LedgerId id) {
        return id == null ? null : id.value();
    }

    Optional<DecisionDetails> story(String decision, ReadPoint at) {
        var day = days.of(null, at);
        return stories.find(decision, day, at.position()).map(story -> {
            var known = names.at(at.position());
            var done = uses(story.decision().decision().id(), at);
            var refs = names(story, known, at);
            done.rows().stream()
                    .flatMap(use -> Stream.of(use.fund(), use.initiative(), use.party()))
                    .flatMap(Stream::ofNullable)
                    .forEach(id -> refs.put(id.value(), known.of(id)));
            return new DecisionDetails(shown(story.decision(), known, day), story, done, refs);
        });
    }

    private Cut<Used> uses(DecisionId decision, ReadPoint at) {
        return new Cut<>(uses.list(decision, 0, PAGE, at.position()), uses.count(decision, at.position()));
    }

    private Map<String, Ref> names(DecisionStory story, Names.At known, ReadPoint at) {
        var refs = new HashMap<String, Ref>();
        coalitions
                .find(story.decision().decision().coalition().value(), at.position())
                .ifPresent(coalition -> {
                    refs.put(coalition.id().value(), new Ref(coalition.id().value(), coalition.name()));
                    refs.put(coalition.supervisoryBoard().value(), known.of(coalition.supervisoryBoard()));
                    refs.putAll(CoalitionViews.seats(coalition, known));
                });
        meetings(story)
                .distinct()
                .forEach(id -> meetings.find(id, at.position())
                        .ifPresent(meeting -> refs.put(id, new Ref(id, meeting.title()))));
        related(story)
                .distinct()
                .forEach(id -> decisions.find(id, at.position()).ifPresent(other -> {
                    var title = other.decision().proposal().title();
                    refs.put(id, new Ref(id, title));
                }));
        if (story.mandateUse() != null) {
            story.mandateUse()
                    .recipients()
                    .forEach(each -> refs.put(each.recipient().value(), known.of(each.recipient())));
        }
        var entry = story.decision().decision().entry();
        if (entry != null && entry.use() != null) {
            refs.put(entry.use().recipient().value(), known.of(entry.use().recipient()));
        }
        return refs;
    }

    private static Stream<String> meetings(DecisionStory story) {
        return Stream.of(
                        story.decision().decision().agenda().stream().map(LedgerId::value),
                        story.deliberation().votes().stream()
                                .map(HeldVote::meeting)
                                .map(LedgerId::value),
                        story.deliberation().steps().stream()
                                .map(step -> Objects.requireNonNullElse(step.about(), ""))
                                .filter(about -> about.startsWith("meeting_")))
                .flatMap(ids -> ids);
    }

    private static Stream<String> related(DecisionStory story) {
        var inForce = story.decision().inForce();
        var usage = story.mandateUse();
        var entry = story.decision().decision().entry();
        return Stream.of(
                        story.decision().decision().proposal().supersedes().stream(),
                        inForce == null ? Stream.<LedgerId>empty() : inForce.supersededBy().stream(),
                        usage == null
                                ? Stream.<LedgerId>empty()
                                : usage.recipients().stream().flatMap(each -> each.decisions().stream()),
                        entry == null || entry.use() == null
                                ? Stream.<LedgerId>empty()
                                : Stream.of(entry.use().mandate()))
                .flatMap(ids -> ids)
                .map(LedgerId::value);
    }
}
