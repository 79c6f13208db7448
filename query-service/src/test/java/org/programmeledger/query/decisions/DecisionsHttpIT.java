package org.programmeledger.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.RULE;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.Code;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;

/** The register over HTTP: what was decided, how long it holds, what is used, and who still has to vote. */
class DecisionsHttpIT {

    private static final Proposal MANDATE = Council.proposal(
            DecisionKind.MANDATE,
            "Mandaat programmamanager",
            new MandateTerms(List.of(DecisionKind.COMMITMENT), person(2), BoTu.eur("25000.00"), 12, false));
    private static final MandateUse USE = new MandateUse(decision(1), BoTu.party(9), BoTu.eur("12500.00"), FIRST_DAY);
    private static final Proposal WAIVER = new Proposal(
            DecisionKind.WAIVER,
            "Ontheffing inkoopregel",
            "Eén offerte is genoeg.",
            new Subject(null, null, null, null, new Code("three-quotes")),
            null,
            null,
            FIRST_DAY.plusDays(9),
            List.of(),
            null,
            null,
            List.of());

    private static LogWriter log;
    private static RunningQueryService service;
    private static long adopted;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        var history = new History()
                .and(BoTu.frame(BoTu.PROGRAMME))
                .and(Council.formed())
                .and(
                        new SeatFilled(COALITION, seat(1), TestPeople.ADMINISTRATOR.id(), FIRST_DAY, null),
                        Council.convened(1),
                        new ProxyGiven(meeting(1), seat(3), TestPeople.ADMINISTRATOR.id()))
                .and(Council.adopted(1, MANDATE, FIRST_DAY))
                .and(
                        Council.proposed(2, Council.benches()),
                        new DecidedUnderMandate(decision(2), 1, USE, person(3), FIRST_DAY),
                        Council.entered(2, Council.benches(), FIRST_DAY, USE))
                .and(Council.adopted(3, Council.benches(decision(2)), FIRST_DAY.plusDays(30)))
                .and(Council.adopted(4, WAIVER, FIRST_DAY));
        adopted = history.head();
        history.and(
                        Council.proposed(5, Council.benches()),
                        new PutOnAgenda(decision(5), meeting(1)),
                        new VoteOpened(
                                decision(5),
                                1,
                                1,
                                meeting(1),
                                Council.seats(5),
                                List.of(),
                                RULE,
                                Instant.parse("2100-01-01T00:00:00Z")),
                        Council.cast(5, 2, Choice.FOR))
                .and(new DecisionStruck(COALITION, decision(3)));
        long head = log.append(history);
        service = RunningQueryService.on(database);
        service.await(head, ViewTables.ALL);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    private static String asked(String question) {
        var answer = service.get(question.replace("{adopted}", Long.toString(adopted)));
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> listed(String question) {
        return Pattern.compile("\\{\"id\":\"decision_[0-9a-f-]*?([0-9])\"")
                .matcher(asked(question))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/decisions|1 2 3 4 5",
                "/v1/decisions?limit=2|1 2",
                "/v1/decisions?registered=true|1 2 3 4",
                "/v1/decisions?registered=false|5",
                "/v1/decisions?kind=MANDATE|1",
                "/v1/decisions?phase=VOTING|5",
                "/v1/decisions?title=INKOOP|4",
                "/v1/decisions?title=nothing|''",
                "/v1/decisions?asOf={adopted}|1 2 3 4",
                "/v1/decisions?asOf=0|''",
                "/v1/waivers?inForceOn=2018-10-10|4",
                "/v1/waivers?inForceOn=2018-10-11|''",
                "/v1/waivers|''",
                "/v1/mandates|1",
                "/v1/mandates?inForceOn=2018-09-30|''"
            })
    void theRegisterIsSearchedAndFiltered(String question, String found) {
        assertThat(String.join(" ", listed(question))).isEqualTo(found);
    }

    @Test
    void decisionsAreFoundByWhatTheyAreAbout() {
        assertThat(listed("/v1/decisions?programme=" + BoTu.PROGRAMME)).hasSize(5);
        assertThat(listed("/v1/decisions?coalition=" + COALITION)).hasSize(5);
        assertThat(listed("/v1/decisions?fund=" + BoTu.fund(1))).containsExactly("2", "3", "5");
        assertThat(listed("/v1/decisions?kind=COMMITMENT&initiative=" + BoTu.initiative(1)))
                .hasSize(3);
        assertThat(listed("/v1/decisions?recipient=" + BoTu.party(8))).isEmpty();
    }

    @Test
    void aSupersededDecisionHoldsUntilTheDayBeforeAndAgainWhenTheOtherIsStruck() {
        assertThat(listed("/v1/decisions?asOf={adopted}&inForceOn=2018-10-30")).containsExactly("1", "2");
        assertThat(listed("/v1/decisions?asOf={adopted}&inForceOn=2018-10-31")).containsExactly("1", "3");
        assertThat(listed("/v1/decisions?inForceOn=2018-10-31")).containsExactly("1", "2");
        assertThat(asked("/v1/decisions/" + decision(2) + "?asOf={adopted}"))
                .contains("\"until\":\"2018-10-30\",\"supersededBy\":[\"" + decision(3) + "\"]");
        assertThat(asked("/v1/decisions/" + decision(3))).contains("\"struck\":true");
    }

    @Test
    void aMandateShowsWhatIsUsedAndLeftPerRecipientInItsWindow() {
        var used = "\"recipient\":\"" + BoTu.party(9)
                + "\",\"used\":{\"amount\":\"12500.00\",\"currency\":\"EUR\"},\"left\":{\"amount\":\"12500.00\"";

        assertThat(asked("/v1/mandates?inForceOn=2019-09-30")).contains(used);
        assertThat(asked("/v1/mandates?inForceOn=2019-10-01"))
                .as("twelve months later")
                .contains("\"recipients\":[]");
    }

    @Test
    void aStoryHasItsVersionsItsBallotsAndItsArithmetic() {
        assertThat(asked("/v1/decisions/" + decision(1)))
                .contains("\"deliberation\":", "\"votesFor\":3,\"votesAgainst\":2", "\"what\":\"ENTERED\"");
        assertThat(asked("/v1/decisions/" + decision(1) + "/ballots?limit=2"))
                .contains("\"choice\":\"FOR\"", "\"next\":\"");
        assertThat(service.get("/v1/decisions/" + decision(1)).headers().firstValue("ETag"))
                .contains("\"8\"");
    }

    @Test
    void anOpenVoteWaitsForTheSeatsThatOneHoldsOrIsDeputyOf() {
        assertThat(asked("/v1/my-open-votes"))
                .contains("\"seat\":\"" + seat(1) + "\",\"proxy\":false")
                .contains("\"seat\":\"" + seat(3) + "\",\"proxy\":true")
                .doesNotContain(seat(2).value(), seat(4).value());
        assertThat(asked("/v1/my-open-votes?asOf={adopted}")).contains("\"items\":[]");
        assertThat(asked("/v1/my-open-votes?limit=1")).contains("\"next\":\"" + decision(5) + seat(1) + "\"");
        assertThat(asked("/v1/my-open-votes?cursor=" + decision(5) + seat(1)))
                .contains(seat(3).value())
                .doesNotContain(seat(1).value());
    }

    @Test
    void theMinutesOfAMeetingAreComputedFromItsVotes() {
        assertThat(asked("/v1/meetings/" + meeting(1) + "/minutes"))
                .contains("\"title\":\"Overleg 1\"")
                .contains("\"proxies\":[{\"seat\":\"" + seat(3))
                .contains("\"title\":\"Mandaat programmamanager\",\"onAgenda\":true,\"votes\":[{")
                .contains("\"outcome\":\"ADOPTED\"")
                .contains("\"phase\":\"VOTING\"");
    }

    @Test
    void theCalendarHasTheMeetingsAndTheDeadlinesAndNobody() {
        var answer = service.get("/v1/coalitions/" + COALITION + "/calendar");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART:20181001T070000Z\r\n", "SUMMARY:Vote closes: Bankjes op het plein\r\n")
                .contains("DTSTART:21000101T000000Z\r\n")
                .doesNotContain("person_");
    }

    @Test
    void coalitionsAndMeetingsAreListedAndFound() {
        assertThat(asked("/v1/coalitions?programme=" + BoTu.PROGRAMME)).contains("\"name\":\"Coalitie BoTu\"");
        assertThat(asked("/v1/coalitions/" + COALITION)).contains("\"numbered\":4");
        assertThat(asked("/v1/meetings?coalition=" + COALITION + "&from=2018-10-01&until=2018-10-01"))
                .contains("\"title\":\"Overleg 1\"");
        assertThat(asked("/v1/meetings?from=2018-10-02")).contains("\"items\":[]");
        assertThat(asked("/v1/meetings?until=2018-09-30")).contains("\"items\":[]");
        assertThat(asked("/v1/meetings/" + meeting(1))).contains("\"place\":\"Huis van de Wijk\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/coalitions/coalition_01900000-0000-7000-8000-ffffffffffff",
                "/v1/coalitions/coalition_01900000-0000-7000-8000-ffffffffffff/calendar",
                "/v1/meetings/meeting_01900000-0000-7000-8000-ffffffffffff",
                "/v1/meetings/meeting_01900000-0000-7000-8000-ffffffffffff/minutes",
                "/v1/decisions/decision_01900000-0000-7000-8000-ffffffffffff",
                "/v1/decisions/decision_01900000-0000-7000-8000-ffffffffffff/ballots"
            })
    void whatIsNotThereIsNotFound(String question) {
        assertThat(service.get(question).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/decisions?kind=NONE",
                "/v1/decisions?phase=DECIDED",
                "/v1/decisions?registered=perhaps",
                "/v1/decisions?programme=botu",
                "/v1/decisions?inForceOn=2018-02-30",
                "/v1/decisions?number=1",
                "/v1/decisions/decision_01900000-0000-7000-8000-000000000001/ballots?cursor=x",
                "/v1/meetings?from=today",
                "/v1/mandates?inForceOn=0",
                "/v1/waivers?kind=WAIVER",
                "/v1/my-open-votes?person=me"
            })
    void whatIsNotUnderstoodIsRefused(String question) {
        assertThat(service.get(question).statusCode()).isEqualTo(400);
    }

    @Test
    void daysThatNoCalendarHasAreAnsweredToo() {
        for (var day : List.of("%2B999999999-12-31", "-999999999-01-01")) {
            asked("/v1/mandates?inForceOn=" + day);
            asked("/v1/waivers?inForceOn=" + day);
            asked("/v1/decisions?inForceOn=" + day);
            asked("/v1/meetings?from=" + day);
        }
    }
}
