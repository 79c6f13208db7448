package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.http.Caller;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.agenda.Matter;
import org.programmeledger.query.agenda.MattersToDecide;
import org.programmeledger.query.agenda.Promise;
import org.programmeledger.query.agenda.PromiseSum;
import org.programmeledger.query.agenda.Promises;
import org.programmeledger.query.agenda.Reckoning;
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
    private static final List<String> PROMISES = with(Promises.VIEWS);
    private static final List<String> VOTES = with(OpenVotes.VIEWS);
    private static final List<String> IN_FORCE = with(List.of(Decisions.VIEW));
    private static final int PAGE = 50;

    private final Moments moments;
    private final HistoryView<ProgrammeRow> programmes;
    private final MattersToDecide matters;
    private final Promises promises;
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
            Promises promises,
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
        this.promises = promises;
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
    public Answer<WaitingList> matters(AgendaFilter filter, int most, AsOf asOf) {
        var kind = filter.kind(Matter.Kind.class);
        return moments.answerAt(
                asOf,
                MATTERS,
                at -> reckoning(filter, at)
                        .map(reckoning -> {
                            var found = page(matters.of(reckoning, kind), Matter::key, filter.cursor(), most);
                            return list(reckoning, found, WaitingRow::of);
                        })
                        .orElseGet(() -> nothing(filter, at)));
    }

    @Override
    public Answer<Radar> promises(AgendaFilter filter, int most, AsOf asOf) {
        var within = new Promises.Filter(filter.kind(Promise.Kind.class), filter.isOverdue(), null);
        return moments.answerAt(
                asOf,
                PROMISES,
                at -> reckoning(filter, at)
                        .map(reckoning -> {
                            var all = promises.of(reckoning, within);
                            var found = page(all, Promise::key, filter.cursor(), most);
                            return new Radar(list(reckoning, found, WaitingRow::of), PromiseSum.of(all));
                        })
                        .orElseGet(() -> new Radar(nothing(filter, at), List.of())));
    }

    /** Of the first programme established, if there is any. */
    private Optional<Reckoning> reckoning(AgendaFilter filter, ReadPoint at) {
        return programmes.list(at.position(), Map.of(), "", 1).stream()
                .findFirst()
                .map(programme -> reckonings.of(programme.id(), filter.day(), filter.withinDays(), at));
    }

    private <T> WaitingList list(Reckoning reckoning, Listing<T> found, BiFunction<T, Names.At, WaitingRow> row) {
        var known = names.at(reckoning.position());
        return new WaitingList(
                known.programme(reckoning.programme()),
                reckoning.day(),
                reckoning.within(),
                new Listing<>(
                        found.rows().stream()
                                .map(each -> row.apply(each, known))
                                .toList(),
                        found.next()));
    }

    private WaitingList nothing(AgendaFilter filter, ReadPoint at) {
        return new WaitingList(null, days.of(filter.day(), at), Reckonings.NEAR, new Listing<>(List.of(), null));
    }

    /** A page of what was computed whole. */
    private static <T> Listing<T> page(List<T> all, Function<T, String> key, @Nullable String cursor, int most) {
        var rest = cursor == null
                ? all
                : all.stream()
                        .dropWhile(each -> !key.apply(each).equals(cursor))
                        .skip(1)
                        .toList();
        return rest.size() > most
                ? new Listing<>(rest.subList(0, most), key.apply(rest.get(most - 1)))
                : new Listing<>(rest, null);
    }

    @Override
    public Answer<Listing<VoteShown>> openVotes(@Nullable String cursor, AsOf asOf) {
        return moments.answerAt(asOf, VOTES, at -> {
            var now = days.instant(at);
            var open = votes.of(Caller.current().actor(), now, LocalDate.ofInstant(now, AsOf.ZONE), at.position());
            var shown = page(open, vote -> vote.decision().value() + vote.seat(), cursor, PAGE);
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
                    cursor,
                    PAGE);
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
                    cursor,
                    PAGE);
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
