package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.decisions.DecisionRow.Phase;
import org.programmeledger.query.decisions.DeliberationRow.Ballot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register and the proposals over HTTP. */
@RestController
class DecisionHttp {

    private static final List<String> VIEWS = List.of(Decisions.VIEW);

    private final Decisions decisions;
    private final DecisionStories stories;
    private final Days days;
    private final ReadPoints readPoints;

    DecisionHttp(Decisions decisions, DecisionStories stories, Days days, ReadPoints readPoints) {
        this.decisions = decisions;
        this.stories = stories;
        this.days = days;
        this.readPoints = readPoints;
    }

    /** Puts a table behind each projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<DecisionRow> decisionView(HistoryViews views) {
            return views.of(new DecisionProjection());
        }

        @Bean
        HistoryView<DeliberationRow> deliberationView(HistoryViews views) {
            return views.of(new DeliberationProjection());
        }
    }

    /**
     * The first proposed first. {@code registered} leaves the proposals out, {@code inForceOn} what does not hold on that
     * day, {@code title} those without that text in it, whatever its case.
     */
    @GetMapping("/v1/decisions")
    ResponseEntity<Answers.Many<ListedDecision>> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable CoalitionId coalition,
            @RequestParam(required = false) @Nullable DecisionKind kind,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable Boolean registered,
            @RequestParam(required = false) @Nullable LocalDate inForceOn,
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter()
                .with("coalition", programme == null ? coalition : CoalitionId.of(programme))
                .with("proposal", proposal(kind, fund, initiative, recipient))
                .with("phase", phase);
        Predicate<ListedDecision> condition =
                listed -> (programme == null || coalition == null || coalition.equals(CoalitionId.of(programme)))
                        && (registered == null || registered == (listed.inForce() != null))
                        && (inForceOn == null || listed.holdsOn(inForceOn))
                        && (title == null || hasInTitle(listed, title));
        var found = decisions.list(at.position(), filter.members(), condition, cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, listed -> listed.decision().id().value());
    }

    static boolean hasInTitle(ListedDecision listed, String text) {
        return listed.decision()
                .proposal()
                .title()
                .toLowerCase(Locale.ROOT)
                .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Object proposal(
            @Nullable DecisionKind kind,
            @Nullable String fund,
            @Nullable String initiative,
            @Nullable String recipient) {
        var subject = new Filter()
                .with("fund", fund)
                .with("initiative", initiative)
                .with("recipient", recipient)
                .members();
        var members = new HashMap<String, Object>(kind == null ? Map.of() : Map.of("kind", kind));
        if (!subject.isEmpty()) {
            members.put("subject", subject);
        }
        return members.isEmpty() ? null : members;
    }

    /** The whole story; what was used of a mandate, on the day of the question. */
    @GetMapping("/v1/decisions/{id}")
    ResponseEntity<Answers.One<DecisionStory>> one(
            @PathVariable DecisionId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, DecisionStories.VIEWS);
        var story = stories.find(id.value(), days.of(null, at), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, story, story.decision().decision().version());
    }

    /** All ballots in the order of the log, those that were replaced or are void included. */
    @GetMapping("/v1/decisions/{id}/ballots")
    ResponseEntity<Answers.Many<Ballot>> ballots(
            @PathVariable DecisionId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        long after = QueryParameters.positionCursor(cursor);
        var at = readPoints.resolve(asOf, minPosition, DecisionStories.VIEWS);
        var story = stories.deliberation(id.value(), at.position()).orElseThrow(Problem::notFound);
        var found = story.ballots().stream()
                .filter(ballot -> ballot.when().position() > after)
                .limit(most + 1L)
                .toList();
        return Answers.page(
                at, found, most, ballot -> Long.toString(ballot.when().position()));
    }
}
