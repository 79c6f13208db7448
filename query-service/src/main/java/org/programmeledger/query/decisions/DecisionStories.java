package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.HistoryView;
import org.springframework.stereotype.Component;

/** Tells of a decision all there is. */
@Component
public class DecisionStories {

    /** The views that are read. */
    public static final List<String> VIEWS = Stream.concat(
                    Stream.of(Decisions.VIEW, "deliberation"), DecisionUses.VIEWS.stream())
            .toList();

    private final Decisions decisions;
    private final HistoryView<DeliberationRow> deliberations;
    private final DecisionUses uses;

    DecisionStories(Decisions decisions, HistoryView<DeliberationRow> deliberations, DecisionUses uses) {
        this.decisions = decisions;
        this.deliberations = deliberations;
        this.uses = uses;
    }

    /** The story as known at a position; what is used of a mandate, on a day. */
    public Optional<DecisionStory> find(String id, LocalDate day, long position) {
        return decisions
                .find(id, position)
                .flatMap(listed -> deliberation(id, position)
                        .map(deliberation -> new DecisionStory(
                                listed,
                                deliberation,
                                usage(listed, day, position),
                                uses.authorised(listed, position).orElse(null))));
    }

    /** How it came about. */
    Optional<DeliberationRow> deliberation(String id, long position) {
        return deliberations.find(id, position);
    }

    /** The mandates that are in force on a day. */
    public List<Mandate> mandates(LocalDate day, long position) {
        return decisions.inForce(DecisionKind.MANDATE, day, position).stream()
                .flatMap(listed -> Optional.ofNullable(usage(listed, day, position)).stream()
                        .map(usage -> new Mandate(listed, usage)))
                .toList();
    }

    private @Nullable MandateUsage usage(ListedDecision listed, LocalDate day, long position) {
        var terms = listed.decision().proposal().mandate();
        return terms == null || listed.inForce() == null
                ? null
                : MandateUsage.of(terms, decisions.under(listed.decision().id(), position), day);
    }
}
