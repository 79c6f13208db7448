package org.programmeledger.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.transaction;
import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.decisions.UnderDecisions.BENCHES;
import static org.programmeledger.query.decisions.UnderDecisions.STOP;
import static org.programmeledger.query.decisions.UnderDecisions.STRUCK;
import static org.programmeledger.query.decisions.UnderDecisions.WAIVER;
import static org.programmeledger.query.decisions.UnderDecisions.draw;
import static org.programmeledger.query.decisions.UnderDecisions.reversal;
import static org.programmeledger.query.decisions.UnderDecisions.under;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.decisions.DecisionEvent.DecisionAnnulled;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.lineage.MoneyFacts;
import org.programmeledger.query.sight.Sight;
import org.programmeledger.query.sight.Sights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was done under decisions over HTTP: used, left, standing, and seen by whom. */
class DecisionUsesHttpIT {

    private static volatile Sight sight = Sight.whole();
    private static LogWriter log;
    private static RunningQueryService service;
    private static long decided;
    private static long committed;
    private static long reversed;
    private static long again;
    private static long struck;

    @Configuration(proxyBeanMethods = false)
    static class Asked {
        @Bean
        Sights sights() {
            return () -> sight;
        }
    }

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        var history = UnderDecisions.decisions();
        decided = history.head();
        history.and(under(1, "5000.00", BENCHES, WAIVER))
                .and(MoneyFacts.advanced(1, 51, 1, 1, draw("4000.00")))
                .and(MoneyFacts.spent(1, 52, 1, 1, PaidFrom.ADVANCE, null, draw("1500.00")))
                .and(new CommitmentReleased(
                        fund(1), transaction(53), commitment(1), initiative(1), eur("250.00"), List.of(draw("250.00"))))
                .and(under(2, "3000.00", BENCHES));
        committed = history.head();
        history.and(reversal(61, under(2, "3000.00", BENCHES)));
        reversed = history.head();
        history.and(reversal(62, reversal(61, under(2, "3000.00", BENCHES))));
        again = history.head();
        history.and(under(3, "2000.00", BENCHES), reversal(63, under(3, "2000.00", BENCHES)))
                .and(
                        under(4, "700.00", STRUCK),
                        new EntryCorrected(
                                fund(1), transaction(64), commitment(4).value(), FIRST_DAY.plusDays(5), null, CITY))
                .and(new DecisionAnnulled(STRUCK), new DecisionStruck(COALITION, STRUCK));
        struck = history.head();
        history.and(reversal(65, under(4, "700.00", STRUCK)))
                .and(new InitiativeStopped(initiative(1), STOP), BoTu.registered(BoTu.party(13), "Gamma"));
        long head = log.append(history);
        service = RunningQueryService.on(database, List.of(Asked.class));
        service.await(head, ViewTables.ALL);
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

    private static JsonNode authorised(DecisionId decision, long asOf) {
        return asked("/v1/decisions/" + decision + "?asOf=" + asOf).required("authorised");
    }

    /** Entry, amount if it has one, and whether it stands, in a line each. */
    private static List<String> uses(String question) {
        return asked(question).required("items").values().stream()
                .map(use -> String.join(
                        " ",
                        use.required("id").asString().replaceAll("_.*-0*", " "),
                        use.has("amount") ? use.at("/amount/amount").asString() : "-",
                        use.required("standing").asBoolean() ? "stands" : "reversed"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"decided, 0.00, 12500.00, 0", "committed, 8000.00, 4500.00, 2", "reversed, 5000.00, 7500.00, 1"})
    void aReversedEntryUsesNothingOfItsDecisionAnyMore(String when, String used, String left, int entries) {
        var told = authorised(BENCHES, at(when));

        assertThat(told.at("/amount/amount").asString()).isEqualTo("12500.00");
        assertThat(told.at("/used/amount").asString()).isEqualTo(used);
        assertThat(told.at("/left/amount").asString()).isEqualTo(left);
        assertThat(told.required("entries").asInt()).isEqualTo(entries);
    }

    private static long at(String when) {
        return switch (when) {
            case "decided" -> decided;
            case "committed" -> committed;
            case "reversed" -> reversed;
            default -> throw new IllegalArgumentException(when);
        };
    }

    @Test
    void anEntryWhoseReversalWasReversedUsesItsDecisionAgain() {
        assertThat(authorised(BENCHES, again).at("/used/amount").asString()).isEqualTo("8000.00");
        assertThat(uses("/v1/decisions/" + BENCHES + "/uses?asOf=" + reversed))
                .containsExactly("commit 1 5000.00 stands", "commit 2 3000.00 reversed");
        assertThat(uses("/v1/decisions/" + BENCHES + "/uses"))
                .containsExactly("commit 1 5000.00 stands", "commit 2 3000.00 stands", "commit 3 2000.00 reversed");
    }

    @Test
    void whatWasReleasedIsNotFreeForTheSameDecisionAgain() {
        var told = authorised(BENCHES, again);

        assertThat(told.at("/became/disbursed/amount").asString()).isEqualTo("4000.00");
        assertThat(told.at("/became/spent/amount").asString()).isEqualTo("1500.00");
        assertThat(told.at("/became/released/amount").asString()).isEqualTo("250.00");
        assertThat(told.at("/used/amount").asString()).isEqualTo("8000.00");
    }

    @Test
    void theUsesOfADecisionAreGivenPageByPageInTheOrderOfTheLog() {
        var first = asked("/v1/decisions/" + BENCHES + "/uses?limit=2");
        var next = first.required("next").asString();

        assertThat(uses("/v1/decisions/" + BENCHES + "/uses?limit=2&cursor=" + next))
                .containsExactly("commit 3 2000.00 reversed");
        assertThat(service.get("/v1/decisions/" + BENCHES + "/uses?cursor=x").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/v1/decisions/" + BENCHES + "/uses?standing=true")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/v1/decisions/" + decision(99) + "/uses").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDecisionThatWasStruckIsMarkedAsLongAsEntriesStandUnderIt() {
        assertThat(Stream.of(struck - 2, struck, struck + 1)
                        .map(position -> authorised(STRUCK, position)
                                .required("struckInUse")
                                .asBoolean()))
                .containsExactly(false, true, false);
    }

    @Test
    void aUseIsToldAsItWasCorrected() {
        var use = asked("/v1/decisions/" + STRUCK + "/uses").at("/items/0");

        assertThat(use.required("effectiveOn").asString()).isEqualTo("2018-10-06");
        assertThat(use.required("party").asString()).isEqualTo(CITY.value());
        assertThat(use.required("kind").asString()).isEqualTo("funding.funds-committed");
    }

    @Test
    void theCourseOfAnInitiativeIsAUseWithoutAmount() {
        assertThat(uses("/v1/decisions/" + STOP + "/uses")).containsExactly("init 1 - stands");
        assertThat(asked("/v1/decisions/" + STOP).at("/authorised").has("used")).isFalse();
    }

    @Test
    void aWaiverTellsWhichEntriesMadeUseOfIt() {
        assertThat(asked("/v1/waivers").at("/items/0/uses/0/id").asString())
                .isEqualTo(commitment(1).value());
        assertThat(asked("/v1/waivers?asOf=" + decided).at("/items/0/uses").size())
                .isZero();
        assertThat(uses("/v1/decisions/" + WAIVER + "/uses")).containsExactly("commit 1 - stands");
    }

    @Test
    void aCommitmentNamesItsDecisionAndItsWaivers() {
        var first = asked("/v1/funds/" + fund(1) + "/commitments").at("/items/0");

        assertThat(first.required("decision").asString()).isEqualTo(BENCHES.value());
        assertThat(first.at("/waivers/0").asString()).isEqualTo(WAIVER.value());
    }

    @Test
    void aFunderSeesWhatRestsOnDecisionsInNoneOfTheirLists() {
        sight = Sight.own(List.of(CITY));
        try {
            assertThat(service.get("/v1/decisions/" + BENCHES + "/uses").statusCode())
                    .isEqualTo(404);
            assertThat(asked("/v1/waivers").required("items").size()).isZero();
            assertThat(asked("/v1/funds/" + fund(1) + "/commitments")
                            .at("/items")
                            .size())
                    .as("the control: their own fund")
                    .isEqualTo(4);
        } finally {
            sight = Sight.whole();
        }
    }
}
