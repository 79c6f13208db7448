package org.programmeledger.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.text;
import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.Code;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.programme.ProgrammeEvent.PriorityProposed;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.sight.Sight;
import org.programmeledger.query.sight.Sights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A priority is proposed until a decision that names it is in force, and again when that one no longer is. */
class PrioritiesIT {

    private static volatile Sight sight = Sight.whole();
    private static LogWriter log;
    private static RunningQueryService service;
    private static long proposed;
    private static long adopted;
    private static long superseded;
    private static long head;

    @Configuration(proxyBeanMethods = false)
    static class Asked {
        @Bean
        Sights sights() {
            return () -> sight;
        }
    }

    /** Decision 1 is about youth until the end of 2020; 2, about youth too, takes its place from 2019 and is struck. */
    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        var history = new History()
                .and(BoTu.frame(PROGRAMME))
                .and(
                        new PriorityProposed(PROGRAMME, new Code("youth"), text("Youth")),
                        new PriorityProposed(PROGRAMME, new Code("liveability"), text("Liveability")))
                .and(Council.formed())
                .and(Council.convened(1))
                .and(Council.adopted(
                        4, priority(DecisionKind.TARGET, "liveability", null), FIRST_DAY)); // not about a priority
        proposed = history.head();
        history.and(
                Council.adopted(1, priority(DecisionKind.PRIORITY, "youth", LocalDate.parse("2020-12-31")), FIRST_DAY));
        adopted = history.head();
        history.and(Council.adopted(
                2, priority(DecisionKind.PRIORITY, "liveability", null, decision(1)), LocalDate.parse("2019-01-01")));
        superseded = history.head();
        head = log.append(history.and(new DecisionStruck(COALITION, decision(2))));
        service = RunningQueryService.on(database, List.of(Asked.class));
        service.await(head, ViewTables.ALL);
    }

    private static Proposal priority(
            DecisionKind kind, String item, @Nullable LocalDate until, DecisionId... supersedes) {
        return new Proposal(
                kind,
                "Prioriteit " + item,
                "Wij stellen haar vast.",
                new Subject(null, null, null, null, new Code(item)),
                null,
                null,
                until,
                List.of(supersedes),
                null,
                null,
                List.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    private static JsonNode asked(String question) {
        var answer = service.get(question);
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Each priority with its status, and the number of its decision if it has one. */
    private static String told(JsonNode programme) {
        return String.join(
                ", ",
                programme.required("priorities").values().stream()
                        .map(priority -> priority.required("code").asString()
                                + " "
                                + priority.required("status").asString()
                                + priority.path("decision").asString("").replaceAll(".*-0*", " "))
                        .toList());
    }

    private static long at(String when) {
        return switch (when) {
            case "proposed" -> proposed;
            case "adopted" -> adopted;
            case "superseded" -> superseded;
            case "struck" -> head;
            default -> throw new IllegalArgumentException(when);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proposed|2019-06-01|youth PROPOSED, liveability PROPOSED",
                "adopted|2018-09-30|youth PROPOSED, liveability PROPOSED",
                "adopted|2018-10-01|youth ADOPTED 1, liveability PROPOSED",
                "adopted|2020-12-31|youth ADOPTED 1, liveability PROPOSED",
                "adopted|2021-01-01|youth PROPOSED, liveability PROPOSED",
                "superseded|2018-12-31|youth ADOPTED 1, liveability PROPOSED",
                "superseded|2019-01-01|youth PROPOSED, liveability ADOPTED 2",
                "struck|2019-01-01|youth ADOPTED 1, liveability PROPOSED"
            })
    void itIsAdoptedAsLongAsItsDecisionIsInForce(String when, String day, String priorities) {
        var question = "?asOf=" + at(when) + "&effectiveOn=" + day;

        assertThat(told(asked("/v1/programmes/" + PROGRAMME + question))).isEqualTo(priorities);
        assertThat(told(asked("/v1/programmes" + question).at("/items/0"))).isEqualTo(priorities);
    }

    @Test
    void whoMayNotSeeDecisionsSeesWhatIsAdopted() {
        sight = Sight.publicly();
        try {
            assertThat(told(asked("/v1/programmes/" + PROGRAMME + "?effectiveOn=2019-01-01")))
                    .isEqualTo("youth ADOPTED 1, liveability PROPOSED");
            assertThat(service.get("/v1/decisions/" + decision(1)).statusCode())
                    .as("the control")
                    .isEqualTo(404);
        } finally {
            sight = Sight.whole();
        }
    }

    @Test
    void withoutADayItIsToldForTheDayOfTheMomentThatIsAskedAbout() {
        assertThat(told(asked("/v1/programmes/" + PROGRAMME + "?asOf=" + superseded)))
                .as("decision 1 has ended long before these facts were recorded")
                .isEqualTo("youth PROPOSED, liveability ADOPTED 2");
        assertThat(told(asked("/v1/programmes/" + PROGRAMME))).isEqualTo("youth PROPOSED, liveability PROPOSED");
    }
}
