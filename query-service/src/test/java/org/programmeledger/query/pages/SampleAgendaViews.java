package org.programmeledger.query.pages;

import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.agenda.Matter;
import org.programmeledger.query.agenda.Move;
import org.programmeledger.query.agenda.Promise;
import org.programmeledger.query.agenda.PromiseSum;
import org.programmeledger.query.decisions.MandateUsage;

/** What waits in the sample: as of position 0 nothing, and no programme; as of position 1 nothing. */
class SampleAgendaViews implements AgendaViews {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Ref FUND = new Ref(SampleLedger.FUND, "Veerkrachtfonds");
    private static final Ref INITIATIVE = new Ref(SampleLedger.INITIATIVE, "West Practice");

    /** What is rendered, in both languages. */
    static Stream<Arguments> pages() {
        return Stream.of("nl", "en")
                .flatMap(language -> Stream.of(
                        Arguments.of(language, "agenda", "/agenda?kind=OVERRUN&withinDays=30&effectiveOn=2026-11-30"),
                        Arguments.of(language, "agenda-none", "/agenda?asOf=1"),
                        Arguments.of(language, "agenda-no-programme", "/agenda?asOf=0"),
                        Arguments.of(language, "promises", "/promises?overdue=true&kind=PLEDGE"),
                        Arguments.of(language, "promises-none", "/promises?asOf=1"),
                        Arguments.of(language, "promises-no-programme", "/promises?asOf=0"),
                        Arguments.of(language, "open-votes", "/my-open-votes"),
                        Arguments.of(language, "open-votes-none", "/my-open-votes?asOf=0"),
                        Arguments.of(language, "mandates", "/mandates?inForceOn=2026-11-30"),
                        Arguments.of(language, "mandates-none", "/mandates?asOf=0"),
                        Arguments.of(language, "waivers", "/waivers?inForceOn=2026-11-30"),
                        Arguments.of(language, "waivers-none", "/waivers?asOf=0")));
    }

    @Override
    public Answer<WaitingList> matters(AgendaFilter filter, int most, AsOf asOf) {
        var rows = new ArrayList<WaitingRow>();
        for (var kind : Matter.Kind.values()) {
            rows.add(row("matter.kind." + kind, kind.ordinal() - 3L));
        }
        return list(asOf, rows);
    }

    @Override
    public Answer<Radar> promises(AgendaFilter filter, int most, AsOf asOf) {
        var rows = new ArrayList<WaitingRow>();
        for (var kind : Promise.Kind.values()) {
            rows.add(row("promise.kind." + kind, kind.ordinal() - 3L));
        }
        var pledge = row("promise.kind.PLEDGE", 1);
        rows.add(new WaitingRow(
                pledge.kind(), FUND, "=1+1", List.of(), null, null, List.of(), true, "move.FUNDER", null));
        var list = list(asOf, rows);
        boolean nothing = list.view().waiting().rows().isEmpty();
        var eur = List.of(BoTu.eur("12500.00"));
        var sums = List.of(
                new PromiseSum(Promise.Kind.PLEDGE, 2, 1, eur, eur, 1),
                new PromiseSum(Promise.Kind.CLAIM_TO_ASSESS, 1, 0, List.of(), List.of(), 0));
        return SampleViews.at(asOf, new Radar(list.view(), nothing ? List.of() : sums));
    }

    private static WaitingRow row(String kind, long days) {
        var who = Move.Who.values()[Math.toIntExact(Math.abs(days)) % Move.Who.values().length];
        return new WaitingRow(
                kind,
                new Ref(decision(1).value(), "Mandaat"),
                days == 2 ? "2018" : null,
                List.of(FUND, INITIATIVE),
                DAY.minusDays(days),
                days,
                List.of(BoTu.eur("12500.00")),
                false,
                "move." + who,
                days % 2 == 0 ? SampleLedger.COOPERATIVE : null);
    }

    private static Answer<WaitingList> list(AsOf asOf, List<WaitingRow> rows) {
        boolean nothing = none(asOf) || asOf.equals(new AsOf.AtPosition(1));
        return SampleViews.at(
                asOf,
                new WaitingList(
                        none(asOf) ? null : new LocalizedText("Veerkrachtig BoTu", "Resilient BoTu"),
                        DAY,
                        60,
                        new Listing<>(nothing ? List.of() : rows, nothing ? null : "OVERRUN transaction_1")));
    }

    @Override
    public Answer<Listing<VoteShown>> openVotes(@Nullable String cursor, AsOf asOf) {
        var votes = Stream.of(false, true)
                .map(proxy -> new VoteShown(
                        new Ref(decision(4).value(), "Bankjes op het plein"),
                        DecisionKind.COMMITMENT.name(),
                        1,
                        2,
                        new Ref(meeting(1).value(), "Overleg 1"),
                        new Ref(seat(1).value(), "Partij 1"),
                        proxy,
                        Council.ENDS))
                .toList();
        return SampleViews.at(asOf, new Listing<>(none(asOf) ? List.of() : votes, null));
    }

    @Override
    public Answer<InForceOn<MandateShown>> mandates(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf) {
        var used = new MandateUsage.Recipient(
                BoTu.party(9), BoTu.eur("12500.00"), BoTu.eur("12500.00"), List.of(decision(2)));
        var names = Map.of(decision(2).value(), new Ref(decision(2).value(), "Bankjes op het plein"));
        var mandates = List.of(
                new MandateShown(SampleDecisions.LIST.get(3), terms(true), usage(List.of(used)), names),
                new MandateShown(SampleDecisions.LIST.get(2), terms(false), usage(List.of()), Map.of()));
        return SampleViews.at(
                asOf, new InForceOn<>(day == null ? DAY : day, new Listing<>(none(asOf) ? List.of() : mandates, null)));
    }

    private static MandateTerms terms(boolean alone) {
        return new MandateTerms(List.of(DecisionKind.COMMITMENT), person(2), BoTu.eur("25000.00"), 12, alone);
    }

    private static MandateUsage usage(List<MandateUsage.Recipient> recipients) {
        return new MandateUsage(FIRST_DAY, DAY, recipients);
    }

    @Override
    public Answer<InForceOn<WaiverShown>> waivers(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf) {
        var waivers = SampleDecisions.LIST.stream()
                .map(shown -> new WaiverShown(shown, shown.number() == null ? null : "three-quotes", "Eén is genoeg."))
                .toList();
        return SampleViews.at(
                asOf, new InForceOn<>(day == null ? DAY : day, new Listing<>(none(asOf) ? List.of() : waivers, null)));
    }

    private static boolean none(AsOf asOf) {
        return asOf.equals(new AsOf.AtPosition(0));
    }
}
