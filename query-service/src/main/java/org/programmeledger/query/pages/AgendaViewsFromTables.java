package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.http.Caller;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.agenda.Matter;
import org.programmeledger.query.agenda.MattersToDecide;
import org.programmeledger.query.agenda.Reckonings;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.decisions.Days;
import org.programmeledger.query.decisions.DecisionStories;
import org.programmeledger.query.decisions.Decisions;
import org.programmeledger.query.decisions.Mandate;
import org.programmeledger.query.decisions.MandateUsage;
import org.programmeledger.query.decisions.OpenVote;
import org.programmeledger.query.decisions.OpenVotes;
import org.programmeledger.query.meetings.MeetingRow;
import org.programmeledger.query.programme.ProgrammeRow;
import org.springframework.stereotype.Component;

/** Answers the pages about what waits from the tables of the views. */
@Component
class AgendaViewsFromTables implements AgendaViews {

    private static final List<String> NAMES = List.of("programme", "party", "initiative", "fund");
    private static final List<String> MATTERS = with(MattersToDecide.VIEWS);
    private static final List<String> VOTES = with(OpenVotes.VIEWS);
    private static final List<String> IN_FORCE = with(List.of(Decisions.VIEW));
    private static final int PAGE = 50;

    private final Moments moments;
    private final HistoryView<ProgrammeRow> programmes;
    private final MattersToDecide matters;
    private final Reckonings reckonings;
    private final OpenVotes votes;
    private final HistoryView<CoalitionRow> coalitions;
    private final HistoryView<MeetingRow> meetings;
    private final Decisions decisions;
    private final DecisionStories stories;
    private final Days days;
    private final Names names;

    AgendaViewsFromTables(
            Moments moments,
            HistoryView<ProgrammeRow> programmes,
            MattersToDecide matters,
            Reckonings reckonings,
            OpenVotes votes,
            HistoryView<CoalitionRow> coalitions,
            HistoryView<MeetingRow> meetings,
            Decisions decisions,
            DecisionStories stories,
            Days days,
            Names names) {
        this.moments = moments;
        this.programmes = programmes;
        this.matters = matters;
        this.reckonings = reckonings;
        this.votes = votes;
        this.coalitions = coalitions;
        this.meetings = meetings;
        this.decisions = decisions;
        this.stories = stories;
        this.days = days;
        this.names = names;
    }

    private static List<String> with(List<String> views) {
        return Stream.concat(NAMES.stream(), views.stream()).distinct().toList();
    }

    @Override
    public Answer<WaitingList> matters(AgendaFilter filter, AsOf asOf) {
        return moments.answerAt(asOf, MATTERS, at -> waiting(filter, at));
    }

    private WaitingList waiting(AgendaFilter filter, ReadPoint at) {
        var kind = filter.kind(Matter.Kind.class);
        return programmes.list(at.position(), Map.of(), "", 1).stream()
                .findFirst()
                .map(programme -> {
                    var reckoning = reckonings.of(programme.id(), filter.day(), filter.withinDays(), at);
                    var all = page(matters.of(reckoning, kind), Matter::key, filter.cursor());
                    var known = names.at(at.position());
                    var rows = all.rows().stream()
                            .map(matter -> WaitingRow.of(matter, known))
                            .toList();
                    return new WaitingList(
                            programme.name(), reckoning.day(), reckoning.within(), new Listing<>(rows, all.next()));
                })
                .orElseGet(() -> new WaitingList(
                        null, days.of(filter.day(), at), Reckonings.NEAR, new Listing<>(List.of(), null)));
    }

    /** A page of what was computed whole. */
    private static <T> Listing<T> page(List<T> all, Function<T, String> key, @Nullable String cursor) {
        var rest = cursor == null
                ? all
                : all.stream()
                        .dropWhile(each -> !key.apply(each).equals(cursor))
                        .skip(1)
                        .toList();
        return rest.size() > PAGE
                ? new Listing<>(rest.subList(0, PAGE), key.apply(rest.get(PAGE - 1)))
                : new Listing<>(rest, null);
    }

    @Override
    public Answer<Listing<VoteShown>> openVotes(@Nullable String cursor, AsOf asOf) {
        return moments.answerAt(asOf, VOTES, at -> {
            var now = days.instant(at);
            var open = votes.of(Caller.current().actor(), now, LocalDate.ofInstant(now, AsOf.ZONE), at.position());
            var shown = page(open, vote -> vote.decision().value() + vote.seat(), cursor);
            return new Listing<>(
                    shown.rows().stream().map(vote -> shown(vote, at)).toList(), shown.next());
        });
    }

    private VoteShown shown(OpenVote vote, ReadPoint at) {
        var known = names.at(at.position());
        var seats = decisions.find(vote.decision().value(), at.position()).stream()
                .flatMap(listed -> coalitions.find(listed.decision().coalition().value(), at.position()).stream())
                .findFirst()
                .map(coalition -> CoalitionViews.seats(coalition, known))
                .orElse(Map.of());
        var meeting = vote.meeting().value();
        return new VoteShown(
                new Ref(vote.decision().value(), vote.title()),
                vote.kind().name(),
                vote.proposalVersion(),
                vote.round(),
                new Ref(
                        meeting,
                        meetings.find(meeting, at.position())
                                .map(MeetingRow::title)
                                .orElse(null)),
                seats.getOrDefault(vote.seat().value(), new Ref(vote.seat().value(), null)),
                vote.proxy(),
                vote.closesAt());
    }

    @Override
    public Answer<InForceOn<MandateShown>> mandates(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf) {
        return moments.answerAt(asOf, IN_FORCE, at -> {
            var on = days.of(day, at);
            var all = page(
                    stories.mandates(on, at.position()),
                    mandate -> mandate.decision().decision().id().value(),
                    cursor);
            var known = names.at(at.position());
            return new InForceOn<>(
                    on,
                    new Listing<>(
                            all.rows().stream()
                                    .flatMap(mandate -> shown(mandate, known, on, at).stream())
                                    .toList(),
                            all.next()));
        });
    }

    private Optional<MandateShown> shown(Mandate mandate, Names.At known, LocalDate day, ReadPoint at) {
        var refs = new HashMap<String, Ref>();
        for (var use : mandate.usage().recipients()) {
            refs.put(use.recipient().value(), known.of(use.recipient()));
            titles(use, at).forEach(title -> refs.put(title.id(), title));
        }
        return Optional.ofNullable(mandate.decision().decision().proposal().mandate())
                .map(terms -> new MandateShown(
                        DecisionViews.shown(mandate.decision(), known, day), terms, mandate.usage(), refs));
    }

    private Stream<Ref> titles(MandateUsage.Recipient use, ReadPoint at) {
        return use.decisions().stream()
                .flatMap(id -> decisions.find(id.value(), at.position()).stream())
                .map(listed -> new Ref(
                        listed.decision().id().value(),
                        listed.decision().proposal().title()));
    }

    @Override
    public Answer<InForceOn<WaiverShown>> waivers(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf) {
        return moments.answerAt(asOf, IN_FORCE, at -> {
            var on = days.of(day, at);
            var known = names.at(at.position());
            var all = page(
                    decisions.inForce(DecisionKind.WAIVER, on, at.position()),
                    listed -> listed.decision().id().value(),
                    cursor);
            return new InForceOn<>(
                    on,
                    new Listing<>(
                            all.rows().stream()
                                    .map(listed -> {
                                        var proposal = listed.decision().proposal();
                                        var rule = proposal.subject().item();
                                        return new WaiverShown(
                                                DecisionViews.shown(listed, known, on),
                                                rule == null ? null : rule.value(),
                                                proposal.text());
                                    })
                                    .toList(),
                            all.next()));
        });
    }
}
