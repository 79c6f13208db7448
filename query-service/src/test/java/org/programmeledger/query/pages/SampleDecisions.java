package org.programmeledger.query.pages;

import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.RULE;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.VotingRuleSet;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictChallenged;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Motive;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.meetings.MeetingEvent.AttendanceRecorded;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.coalition.CoalitionProjection;
import org.programmeledger.query.decisions.DecisionProjection;
import org.programmeledger.query.decisions.DecisionRow;
import org.programmeledger.query.decisions.DecisionStory;
import org.programmeledger.query.decisions.DeliberationProjection;
import org.programmeledger.query.decisions.InForce;
import org.programmeledger.query.decisions.ListedDecision;
import org.programmeledger.query.decisions.MandateUsage;
import org.programmeledger.query.decisions.MandateUsage.Recipient;
import org.programmeledger.query.decisions.Minutes;
import org.programmeledger.query.decisions.Minutes.MinutesItem;
import org.programmeledger.query.meetings.MeetingProjection;

/** A coalition with a mandate, a decision under it, one whose vote was counted twice, and a proposal. */
final class SampleDecisions {

    private static final Proposal MANDATE = Council.proposal(
            DecisionKind.MANDATE,
            "Mandaat programmamanager",
            new MandateTerms(List.of(DecisionKind.COMMITMENT), person(2), BoTu.eur("25000.00"), 12, false));
    private static final MandateUse USE = new MandateUse(decision(1), BoTu.party(9), BoTu.eur("12500.00"), FIRST_DAY);
    private static final History HISTORY = history();
    private static final Map<String, Ref> NAMES = names();

    static final List<DecisionShown> LIST =
            Stream.of(4, 3, 2, 1).map(SampleDecisions::shown).toList();
    static final CoalitionDetails COALITION_DETAILS = coalition();
    static final MeetingDetails MEETING = minutes(1);
    static final MeetingDetails CANCELLED = minutes(2);

    private SampleDecisions() {}

    /** What is rendered, in both languages. */
    static Stream<Arguments> pages() {
        return Stream.of("nl", "en")
                .flatMap(language -> Stream.of(
                        Arguments.of(language, "decisions", "/decisions?title=a&kind=MANDATE&inForceOn=2026-12-01"),
                        Arguments.of(language, "decisions-none", "/decisions?asOf=0"),
                        Arguments.of(language, "decision-mandate", "/decisions/" + decision(1)),
                        Arguments.of(language, "decision-under-mandate", "/decisions/" + decision(2)),
                        Arguments.of(language, "decision-struck", "/decisions/" + decision(3)),
                        Arguments.of(language, "decision-proposed", "/decisions/" + decision(4)),
                        Arguments.of(language, "coalition", "/coalition"),
                        Arguments.of(language, "coalition-none", "/coalition?asOf=0"),
                        Arguments.of(language, "coalition-by-id", "/coalitions/" + COALITION),
                        Arguments.of(language, "meeting", "/meetings/" + meeting(1)),
                        Arguments.of(language, "meeting-cancelled", "/meetings/" + meeting(2))));
    }

    private static History seated() {
        return new History()
                .and(Council.formed())
                .and(
                        new SeatCreated(COALITION, seat(6), BoTu.party(6), FIRST_DAY.plusYears(90)),
                        new SeatCreated(COALITION, seat(7), BoTu.party(7), FIRST_DAY),
                        new ChairNamed(COALITION, seat(1)),
                        new VotingRuleSet(
                                COALITION,
                                DecisionKind.COALITION,
                                new VotingRule(Share.MAJORITY, new Share(2, 3, false), 4)),
                        new PaymentRuleSet(COALITION, BoTu.eur("5000.00"), true),
                        Council.convened(1),
                        Council.convened(2),
                        new MeetingCancelled(meeting(2)),
                        new ProxyGiven(meeting(1), seat(5), person(9)),
                        new AttendanceRecorded(meeting(1), Council.seats(4)));
    }

    private static Proposal moved() {
        return new Proposal(
                DecisionKind.COMMITMENT,
                "Sport na schooltijd",
                "Wij verlenen dit.",
                Council.BENCHES,
                BoTu.eur("40000.00"),
                null,
                null,
                List.of(decision(2)),
                new Motive(new IncidentId(BoTu.id(IncidentId.PREFIX, 1)), Council.PAPER),
                null,
                List.of());
    }

    private static History history() {
        var benches = Council.benches();
        return seated().and(Council.adopted(1, MANDATE, FIRST_DAY))
                .and(
                        Council.proposed(2, benches),
                        new DecidedUnderMandate(decision(2), 1, USE, person(3), FIRST_DAY),
                        Council.entered(2, benches, FIRST_DAY, USE))
                .and(Council.adopted(3, moved(), FIRST_DAY.plusDays(30)))
                .and(
                        Council.cast(3, 1, Choice.ABSTAIN),
                        new ConflictDeclared(decision(3), seat(2), person(2)),
                        new ConflictChallenged(decision(3), seat(3), seat(4), person(4)),
                        new ConflictChallenged(decision(3), seat(5), seat(4), person(4)),
                        new ChallengeSettled(decision(3), seat(3), true, person(1)),
                        Council.counted(3, Tally.of(RULE, 5, 2, 0, 2, 1)),
                        new DecisionStruck(COALITION, decision(3)),
                        Council.proposed(4, benches));
    }

    private static Map<String, Ref> names() {
        var refs = new HashMap<String, Ref>();
        for (int number = 1; number <= 5; number++) {
            refs.put(seat(number).value(), new Ref(seat(number).value(), "Partij " + number));
        }
        refs.put(COALITION.value(), new Ref(COALITION.value(), "Coalitie BoTu"));
        refs.put(meeting(1).value(), new Ref(meeting(1).value(), "Overleg 1"));
        refs.put(decision(1).value(), new Ref(decision(1).value(), "Mandaat programmamanager"));
        return refs;
    }

    private static DecisionRow row(DecisionId id) {
        return Objects.requireNonNull(
                HISTORY.rows(new DecisionProjection(), HISTORY.head()).get(id.value()));
    }

    private static DecisionShown shown(int number) {
        var row = row(decision(number));
        var entry = row.entry();
        return new DecisionShown(
                row.id().value(),
                entry == null ? null : entry.number(),
                row.proposal().kind().name(),
                row.proposal().title(),
                row.phase().name(),
                entry == null ? null : (entry.struck() ? InForce.Standing.STRUCK : InForce.Standing.IN_FORCE).name(),
                number == 1 ? null : new Ref(SampleLedger.FUND, "Veerkrachtfonds"),
                number == 1 ? null : new Ref(SampleLedger.INITIATIVE, "West Practice"),
                number == 1 ? null : SampleLedger.COOPERATIVE,
                row.proposal().amount(),
                entry == null || entry.struck() ? null : entry.from(),
                number == 2 ? FIRST_DAY.plusDays(29) : null,
                row.proposedOn(),
                row.changedAt());
    }

    static @Nullable DecisionDetails details(String id) {
        var row = HISTORY.rows(new DecisionProjection(), HISTORY.head()).get(id);
        var deliberation =
                HISTORY.rows(new DeliberationProjection(), HISTORY.head()).get(id);
        if (row == null || deliberation == null) {
            return null;
        }
        var entry = row.entry();
        var inForce = entry == null
                ? null
                : new InForce(
                        entry.from(),
                        null,
                        row.id().equals(decision(2)) ? List.of(decision(3)) : List.of(),
                        entry.struck());
        var used = row.proposal().mandate() == null
                ? null
                : new MandateUsage(
                        FIRST_DAY,
                        FIRST_DAY.plusYears(1),
                        List.of(new Recipient(
                                BoTu.party(9), USE.amount(), BoTu.eur("12500.00"), List.of(decision(2)))));
        return new DecisionDetails(
                LIST.stream().filter(shown -> shown.id().equals(id)).findFirst().orElseThrow(),
                new DecisionStory(
                        new ListedDecision(row, inForce),
                        deliberation,
                        used,
                        inForce == null ? null : SampleUses.authorised(row, inForce)),
                SampleUses.of(row),
                NAMES);
    }

    private static CoalitionDetails coalition() {
        var row = HISTORY.rows(new CoalitionProjection(), HISTORY.head())
                .firstEntry()
                .getValue();
        var seats = row.seats().stream()
                .map(seat -> new CoalitionDetails.SeatShown(
                        seat.seat().value(),
                        new Ref(seat.party().value(), "Partij"),
                        seat.from(),
                        null,
                        seat.termOn(FIRST_DAY)
                                .map(term -> term.holder().value())
                                .orElse(null),
                        seat.terms().isEmpty() ? null : FIRST_DAY.plusYears(4),
                        seat.isThere(FIRST_DAY),
                        seat.seat().equals(row.chair())))
                .toList();
        var meetings = List.copyOf(
                HISTORY.rows(new MeetingProjection(), HISTORY.head()).values());
        return new CoalitionDetails(
                row,
                FIRST_DAY,
                new LocalizedText("Veerkrachtig BoTu", "Resilient BoTu"),
                SampleLedger.MUNICIPALITY,
                seats,
                meetings);
    }

    private static MeetingDetails minutes(int number) {
        var row = Objects.requireNonNull(HISTORY.rows(new MeetingProjection(), HISTORY.head())
                .get(meeting(number).value()));
        var items = row.agenda().stream()
                .map(id -> {
                    var story = Objects.requireNonNull(details(id.value())).story();
                    return new MinutesItem(
                            id,
                            row(id).proposal().kind(),
                            row(id).proposal().title(),
                            id.equals(decision(1)),
                            story.deliberation().votes(),
                            row(id).phase(),
                            1);
                })
                .toList();
        return new MeetingDetails(new Minutes(row, items), NAMES);
    }
}
