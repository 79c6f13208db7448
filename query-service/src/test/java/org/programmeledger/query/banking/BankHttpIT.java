package org.programmeledger.query.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of two funds, one of which has more entries without a line than are looked through at once. */
class BankHttpIT {

    private static final int MANY = 1_001;

    private static LogWriter log;
    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        var facts = new ArrayList<LedgerEvent>();
        facts.add(BoTu.opened(fund(1), PROGRAMME, "EUR"));
        facts.add(BoTu.opened(fund(2), PROGRAMME, "EUR"));
        for (int number = 1; number <= MANY; number++) {
            facts.add(BoTu.received(fund(1), receipt(number), CITY, eur("1.00"), "NL-" + number, null));
        }
        facts.add(BoTu.received(fund(2), receipt(2000), CITY, eur("1.00"), "NL-2000", null));
        facts.add(new RefundMade(fund(1), transaction(1), receipt(1), CITY, eur("0.40"), "RE-1"));
        facts.add(line(1, 1, "1.00", "NL-" + MANY, null, null));
        facts.add(line(1, 2, "1.00", null, "NL-7", null));
        facts.add(line(1, 3, "1.00", null, null, "NL-8"));
        facts.add(line(1, 4, "-0.40", "RE-1", null, null));
        facts.add(line(1, 5, "0.40", "RE-1", null, null));
        facts.add(line(1, 6, "1.00", "NL-2000", null, null));
        facts.add(line(1, 7, "1.00", "NL-9", null, null));
        facts.add(line(2, 8, "1.00", "NL-2000", null, null));
        facts.add(
                new LineMatched(BankBookId.of(fund(1)), bankLine(7), receipt(9).value()));
        long head = log.append(History.of().and(facts));
        service = RunningQueryService.on(database);
        service.await(head, "fund", "bank_line", "bank_entry");
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    private static BankLineId bankLine(long number) {
        return new BankLineId(id(BankLineId.PREFIX, number));
    }

    private static LineImported line(
            long fund,
            long number,
            String amount,
            @Nullable String bank,
            @Nullable String endToEnd,
            @Nullable String payment) {
        return new LineImported(
                BankBookId.of(fund(fund)),
                new StatementId(id(StatementId.PREFIX, 1)),
                bankLine(number),
                LocalDate.parse("2018-05-02"),
                eur(amount),
                bank,
                endToEnd,
                payment);
    }

    private static List<JsonNode> items(String question) {
        var answer = service.get("/v1/funds/" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .required("items")
                .valueStream()
                .toList();
    }

    private static String proposals(JsonNode line) {
        return String.join(
                " ",
                line.required("proposals").valueStream().map(JsonNode::asString).toList());
    }

    @Test
    void anEntryIsProposedByAnyOfTheReferencesWhereverItStandsInTheFund() {
        assertThat(items(fund(1) + "/bank-lines"))
                .extracting(BankHttpIT::proposals)
                .containsExactly(
                        receipt(MANY).value(),
                        receipt(7).value(),
                        receipt(8).value(),
                        transaction(1).value(),
                        "",
                        "",
                        "");
        assertThat(items(fund(2) + "/bank-lines"))
                .extracting(BankHttpIT::proposals)
                .containsExactly(receipt(2000).value());
    }

    @Test
    void linesAreThoseOfTheFundThatAreMatchedOrNot() {
        assertThat(items(fund(1) + "/bank-lines?matched=true"))
                .extracting(line -> line.at("/line/entry").asString())
                .containsExactly(receipt(9).value());
        assertThat(items(fund(1) + "/bank-lines?matched=false")).hasSize(6);
        assertThat(items(fund(2) + "/bank-lines?matched=true")).isEmpty();
    }

    @Test
    void entriesWithoutALineAreThoseOfTheFund() {
        assertThat(items(fund(2) + "/entries-without-bank-line"))
                .extracting(entry -> entry.required("entry").asString())
                .containsExactly(receipt(2000).value());
        assertThat(items(fund(1) + "/entries-without-bank-line?limit=500"))
                .hasSize(500)
                .extracting(entry -> entry.required("entry").asString())
                .contains(receipt(8).value(), receipt(10).value())
                .doesNotContain(receipt(9).value());
    }
}
