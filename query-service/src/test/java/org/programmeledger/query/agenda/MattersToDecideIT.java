package org.programmeledger.query.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.transaction;
import static org.programmeledger.query.Council.ENDS;
import static org.programmeledger.query.agenda.Waiting.YEAR_END;
import static org.programmeledger.query.agenda.Waiting.id;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.agenda.Matter.Kind;
import org.programmeledger.query.sight.CurrentSight;
import org.programmeledger.query.sight.Sight;

/** What must be decided now: each matter that asks for a decision, and none that does not. */
class MattersToDecideIT {

    private static final LocalDate DAY = LocalDate.parse("2018-12-15");
    private static final String QUESTION = "/v1/programmes/" + PROGRAMME + "/matters-to-decide";

    private static LogWriter log;
    private static RunningQueryService service;
    private static long head;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        head = log.append(Waiting.history());
        service = RunningQueryService.on(database);
        service.await(head, ViewTables.ALL);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    private static List<Matter> matters(Kind kind, LocalDate day, int within) {
        return matters(kind, day, day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), within, head);
    }

    private static List<Matter> matters(Kind kind, LocalDate day, Instant now, int within, long position) {
        var reckoning = new Reckoning(PROGRAMME, day, now, within, position, ZoneOffset.UTC);
        return CurrentSight.as(
                Sight.whole(), () -> service.part(MattersToDecide.class).of(reckoning, kind));
    }

    private static List<Tuple> told(Kind kind, int within) {
        return matters(kind, DAY, within).stream()
                .map(matter ->
                        tuple(matter.about(), matter.on().toString(), matter.days(), matter.amounts(), matter.move()))
                .toList();
    }

    private static Tuple told(String about, String on, long days, List<?> amounts, Move move) {
        return tuple(about, on, days, amounts, move);
    }

    private static final Move COALITION = Move.of(Move.Who.COALITION);
    private static final Move CHAIR = new Move(Move.Who.CHAIR, party(2));

    @Test
    void anOverrunWaitsWithWhatIsNotCoveredOfItUntilItIsCoveredOrReversed() {
        assertThat(told(Kind.OVERRUN, 60))
                .containsExactly(told(transaction(11).value(), "2018-11-01", 44, List.of(eur("15.00")), COALITION));
        assertThat(matters(Kind.OVERRUN, DAY, 60).getFirst().subject())
                .isEqualTo(new Subject(fund(1), initiative(1), party(30), null, null));
        assertThat(matters(Kind.OVERRUN, LocalDate.parse("2018-10-31"), 60))
                .as("before it was spent")
                .isEmpty();
    }

    @Test
    void aMandateIsToBeRenewedWithinTheDaysBeforeItEndsUnlessAnotherFollowsIt() {
        assertThat(told(Kind.MANDATE_ENDING, 16))
                .as("its last day is 16 days ahead")
                .containsExactly(told(id(1), "2018-12-31", -16, List.of(eur("25000.00")), COALITION));
        assertThat(told(Kind.MANDATE_ENDING, 15)).isEmpty();
        assertThat(matters(Kind.MANDATE_ENDING, YEAR_END, 0)).hasSize(1);
        assertThat(matters(Kind.MANDATE_ENDING, YEAR_END.plusDays(1), 60)).isEmpty();
    }

    @Test
    void aMandateWhoseHolderHasNoRoleToUseItInWaitsFromTheDayAfterThatRoleEnded() {
        assertThat(told(Kind.MANDATE_WITHOUT_HOLDER, 60))
                .containsExactly(told(id(1), "2018-12-01", 14, List.of(eur("25000.00")), COALITION));
        assertThat(matters(Kind.MANDATE_WITHOUT_HOLDER, LocalDate.parse("2018-11-30"), 60))
                .isEmpty();
    }

    @Test
    void anInitiativeWhoseMoneyIsUsedUpOrEndsWaitsUnlessItWasDecidedThatItGoesOn() {
        assertThat(told(Kind.INITIATIVE_MONEY_ENDING, 60))
                .as("1 has used up its money; of 2 it ends; of 3 too, but it goes on; of 4 never; 5 is not adopted")
                .containsExactly(
                        told(initiative(1).value(), "2018-11-01", 44, List.of(eur("0.00")), COALITION),
                        told(initiative(2).value(), "2019-01-31", -47, List.of(eur("20.00")), COALITION));
        assertThat(told(Kind.INITIATIVE_MONEY_ENDING, 46)).hasSize(1);
        assertThat(matters(Kind.INITIATIVE_MONEY_ENDING, LocalDate.parse("2021-01-01"), 0))
                .as("the money of 2 and 3 has ended, and so has the decision that 3 goes on")
                .extracting(Matter::about)
                .containsExactly(
                        initiative(1).value(),
                        initiative(2).value(),
                        initiative(3).value());
    }

    @Test
    void aVoteWhoseTimeIsOverWaitsToBeCounted() {
        var closes = ENDS.minusSeconds(3600);
        var day = LocalDate.parse("2018-10-01");

        assertThat(told(Kind.VOTE_NOT_COUNTED, 60))
                .containsExactly(told(id(6), "2018-10-01", 75, List.of(eur("12500.00")), CHAIR));
        assertThat(matters(Kind.VOTE_NOT_COUNTED, day, closes, 60, head)).hasSize(1);
        assertThat(matters(Kind.VOTE_NOT_COUNTED, day, closes.minusMillis(1), 60, head))
                .as("ballots still count")
                .isEmpty();
        assertThat(matters(Kind.OPEN_VOTE, day, closes.minusMillis(1), 60, head))
                .extracting(Matter::about)
                .containsExactly(id(6));
        assertThat(told(Kind.OPEN_VOTE, 60)).isEmpty();
    }

    @Test
    void aProposalWaitsUntilAVoteOnItIsOpened() {
        assertThat(told(Kind.PROPOSAL, 60))
                .containsExactly(told(id(11), "2018-10-01", 75, List.of(eur("12500.00")), COALITION));
        assertThat(matters(Kind.PROPOSAL, LocalDate.parse("2018-09-30"), 60)).isEmpty();
    }

    /** What was counted out and used, and not what nothing was done under. */
    @Test
    void whatWasCountedOutInUseWaitsForTheGroundThatItLost() {
        assertThat(told(Kind.STRUCK_IN_USE, 60))
                .containsExactly(told(id(12), "2018-10-09", 67, List.of(eur("20.00")), COALITION));
    }

    @Test
    void aVoteWithoutQuorumWaitsForItsSecondRoundAndAnEscalationForTheSupervisoryBoard() {
        assertThat(told(Kind.SECOND_ROUND, 60))
                .containsExactly(told(id(7), "2018-10-05", 71, List.of(eur("12500.00")), CHAIR));
        assertThat(told(Kind.ESCALATION, 60))
                .containsExactly(told(
                        id(8),
                        "2018-10-08",
                        68,
                        List.of(eur("12500.00")),
                        new Move(Move.Who.SUPERVISORY_BOARD, party(100))));
    }

    @Test
    void waiversAndOtherDecisionsThatEndAreTold() {
        assertThat(told(Kind.WAIVER_ENDING, 60)).containsExactly(told(id(4), "2018-12-31", -16, List.of(), COALITION));
        assertThat(told(Kind.DECISION_ENDING, 60))
                .containsExactly(told(id(9), "2018-12-31", -16, List.of(eur("12500.00")), COALITION));
    }

    @Test
    void aYearThatOnePersonProposedToCloseWaitsForTheSecond() {
        assertThat(matters(Kind.YEAR_CLOSING, LocalDate.parse("2100-01-01"), 0))
                .singleElement()
                .satisfies(matter -> {
                    assertThat(matter.subject()).isEqualTo(new Subject(fund(1), null, null, 2018, null));
                    assertThat(matter.move()).isEqualTo(Move.of(Move.Who.SECOND_PERSON));
                    assertThat(matter.link()).isEqualTo("/v1/funds/" + fund(1) + "/fiscal-years/2018");
                });
    }

    @Test
    void nothingIsKnownOfWhatWasRecordedLater() {
        assertThat(CurrentSight.as(
                        Sight.whole(),
                        () -> service.part(MattersToDecide.class)
                                .of(new Reckoning(PROGRAMME, DAY, Instant.MAX, 60, 20, ZoneOffset.UTC), null)))
                .isEmpty();
        assertThat(asked(QUESTION + "?asOf=20&effectiveOn=2018-12-15")).contains("\"items\":[]");
    }

    private static String asked(String question) {
        var answer = service.get(question);
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theyAreListedTheLongestWaitingFirstPageByPageAndByKind() {
        var day = "?effectiveOn=2018-12-15";
        var all = asked(QUESTION + day);
        assertThat(all).contains("\"position\":" + head, "\"move\":{\"who\":\"CHAIR\",\"party\":\"" + party(2));
        assertThat(all.indexOf("VOTE_NOT_COUNTED")).isLessThan(all.indexOf("OVERRUN"));
        assertThat(asked(QUESTION + day + "&kind=WAIVER_ENDING"))
                .contains("\"link\":\"/v1/decisions/" + id(4) + "\"")
                .doesNotContain("OVERRUN");

        var seen = new ArrayList<String>();
        for (String next = QUESTION + day + "&limit=4"; next != null; ) {
            var page = service.get(next);
            Pattern.compile("\"kind\":\"([A-Z_]+)\",\"about\":\"([a-z_0-9-]+)\"")
                    .matcher(page.body())
                    .results()
                    .forEach(found -> seen.add(found.group(1) + " " + found.group(2)));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?kind=NONE",
                "?effectiveOn=2018-02-30",
                "?withinDays=x",
                "?withinDays=-1",
                "?withinDays=3661",
                "?withinDays=",
                "?party=me"
            })
    void whatIsNotUnderstoodIsRefused(String parameters) {
        assertThat(service.get(QUESTION + parameters).statusCode()).isEqualTo(400);
    }

    @Test
    void aDayThatNoCalendarHasIsAnsweredAndAnotherProgrammeIsNotFound() {
        asked(QUESTION + "?withinDays=3660&effectiveOn=%2B999999999-12-31");
        asked(QUESTION + "?withinDays=3660&effectiveOn=-999999999-01-01");
        var other = BoTu.id("prog", 99);
        assertThat(service.get("/v1/programmes/" + other + "/matters-to-decide").statusCode())
                .isEqualTo(404);
    }
}
