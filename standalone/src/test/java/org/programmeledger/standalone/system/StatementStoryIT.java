package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient.Posted;
import tools.jackson.databind.JsonNode;

/** The statement of an initiative and of a funder over all funds: what the statements of the funds are together. */
class StatementStoryIT {

    private final LedgerClient client = new LedgerClient();
    private final LedgerClient funder = new LedgerClient(TestPeople.FUNDER);
    private Neighbourhood botu;
    private Posted bench;

    @BeforeEach
    void establish() {
        botu = Neighbourhood.establish(client);
        bench = botu.adopted("youth", "100.00");
    }

    private Posted fund(String owner, String currency) {
        return client.created(
                "/v1/funds",
                Map.of(
                        "programme",
                        botu.programme(),
                        "name",
                        "Fonds in " + currency,
                        "owner",
                        owner,
                        "currency",
                        currency,
                        "reason",
                        "Geld voor de wijk"));
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private Posted received(Posted fund, String payer, String on, Map<String, String> amount) {
        var body = with(with(botu.receipt("1.00"), "payer", payer), "effectiveDate", on);
        return client.created("/v1/funds/" + fund.id() + "/receipts", with(body, "amount", amount));
    }

    private Posted committed(Posted fund, String on, Map<String, String> amount) {
        var decision = botu.council().decided("COMMITMENT", Map.of("fund", fund.id()), amount, Map.of());
        var body = Board.because(
                "initiative",
                bench.id(),
                "amount",
                amount,
                "recipient",
                botu.cooperative(),
                "decision",
                decision,
                "effectiveDate",
                on);
        return client.created("/v1/funds/" + fund.id() + "/commitments", body);
    }

    private String ofBench(String asked) {
        return "/v1/initiatives/" + bench.id() + "/statements" + asked;
    }

    private static String of(String party, String asked) {
        return "/v1/parties/" + party + "/statements" + asked;
    }

    @Test
    void whatServesAnInitiativeAddsUpOverItsFundsToTheCentPerCurrencyAndAtEveryMoment() {
        var city = botu.municipality();
        var one = fund(city, "EUR");
        var other = fund(botu.cooperative(), "EUR");
        var day = "?from=2025-03-01&until=2025-03-01";
        var chronicle = new Chronicle(client, ofBench("?year=2025"), of(city, "?year=2025"), of(city, day));
        tell(chronicle, one, other, fund(city, "USD"));
        received(fund(city, "EUR"), city, "2026-01-01", eur("0.01"));

        var ofBench = client.read(ofBench("?year=2025"));
        assertThat(amounts(ofBench, "/statements/0/statement/opening"))
                .isEqualTo(Map.of("COMMITTED", "-60.05", "FREE", "60.05"));
        assertThat(amounts(ofBench, "/statements/0/statement/closing"))
                .containsEntry("EXPENDITURE", "20.03")
                .containsEntry("ADVANCES", "10.01")
                .containsEntry("CASH", "-30.04")
                .containsEntry("FREE", "110.05");
        assertThat(amounts(ofBench, "/statements/1/statement/closing"))
                .isEqualTo(Map.of("COMMITTED", "-5.00", "FREE", "5.00"));
        var ofCity = client.read(of(city, "?year=2025"));
        assertThat(amounts(ofCity, "/statements/0/statement/opening")).containsEntry("CASH", "100.10");
        assertThat(amounts(ofCity, "/statements/0/statement/closing")).containsEntry("CASH", "150.30");
        assertThat(amounts(ofCity, "/statements/1/statement/closing")).containsEntry("CASH", "7.00");
        assertThat(ofCity.json().at("/statements/0/funds").valueStream().map(JsonNode::asString))
                .as("not the fund that got its money later")
                .containsExactly(one.id(), other.id());
        addsUp(ofBench, "?year=2025&initiative=" + bench.id());
        addsUp(ofCity, "?year=2025&party=" + city);
        addsUp(client.read(of(city, day)), day + "&party=" + city);
        chronicle.holds();
    }

    /** Two years of money of one payer, in euros in two funds and in dollars in a third, for one initiative. */
    private void tell(Chronicle chronicle, Posted one, Posted other, Posted dollars) {
        var city = botu.municipality();
        chronicle.note(received(one, city, "2024-05-01", eur("100.10")));
        var first = chronicle.note(committed(one, "2024-06-01", eur("60.05")));
        var spent = Map.of(
                "commitment", first.id(),
                "amount", eur("20.03"),
                "category", "rent",
                "paidFrom", "FUND",
                "effectiveDate", "2025-02-01",
                "reason", "Huur");
        chronicle.note(client.created("/v1/funds/" + one.id() + "/expenditures", spent));
        chronicle.note(received(other, city, "2025-03-01", eur("50.20")));
        var second = chronicle.note(committed(other, "2025-03-02", eur("50.00")));
        var advance = Map.of(
                "amount",
                eur("10.01"),
                "paymentReference",
                "NL-" + UUID.randomUUID(),
                "effectiveDate",
                "2025-03-03",
                "reason",
                "Voorschot");
        chronicle.note(
                client.created("/v1/funds/" + other.id() + "/commitments/" + second.id() + "/disbursements", advance));
        chronicle.note(received(dollars, city, "2025-04-01", money("7.00", "USD")));
        chronicle.note(committed(dollars, "2025-04-02", money("5.00", "USD")));
    }

    /** Each part of each statement is the sum of the same part of the statements of its funds. */
    private void addsUp(Answer together, String asked) {
        var statements = together.json().at("/statements").valueStream().toList();
        assertThat(statements).isNotEmpty();
        for (var whole : statements) {
            var parts = whole.at("/funds")
                    .valueStream()
                    .map(fund -> client.read("/v1/funds/" + fund.asString() + "/statements" + asked)
                            .json()
                            .at("/statement"))
                    .toList();
            for (var part : List.of("/opening", "/closing")) {
                assertThat(sum(Stream.of(whole.at("/statement" + part))))
                        .as(part + " of " + together.text())
                        .isEqualTo(sum(parts.stream().map(statement -> statement.at(part))));
            }
            assertThat(byKind(Stream.of(whole.at("/statement")))).isNotEmpty().isEqualTo(byKind(parts.stream()));
        }
    }

    private static Map<String, BigDecimal> sum(Stream<JsonNode> accounts) {
        var sums = new TreeMap<String, BigDecimal>();
        accounts.forEach(each -> each.properties()
                .forEach(account -> sums.merge(
                        account.getKey(),
                        new BigDecimal(account.getValue().at("/amount").asString()),
                        BigDecimal::add)));
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }

    private static Map<String, BigDecimal> byKind(Stream<JsonNode> statements) {
        var sums = new TreeMap<String, BigDecimal>();
        statements
                .flatMap(statement -> statement.at("/movements").valueStream())
                .forEach(movement -> sum(Stream.of(movement.at("/accounts")))
                        .forEach((account, amount) ->
                                sums.merge(movement.at("/kind").asString() + " " + account, amount, BigDecimal::add)));
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }

    private static Map<String, String> amounts(Answer answer, String pointer) {
        var amounts = new TreeMap<String, String>();
        answer.json()
                .at(pointer)
                .properties()
                .forEach(account -> amounts.put(
                        account.getKey(), account.getValue().at("/amount").asString()));
        return amounts;
    }

    /** The funder of the example acts for its municipality, which owns one of the funds and paid into the other. */
    @Test
    void aFunderSeesTheirOwnPartOfItOnly() {
        var city = WholeLedger.running().example().resolve("${municipality}");
        var own = fund(city, "EUR");
        var others = fund(botu.cooperative(), "EUR");
        received(own, city, "2001-05-01", eur("1000.00"));
        received(others, city, "2001-05-02", eur("300.00"));
        received(others, botu.cooperative(), "2001-05-02", eur("77.77"));
        committed(own, "2001-05-03", eur("444.44"));
        var last = committed(others, "2001-05-03", eur("222.22"));

        var month = "?from=2001-05-01&until=2001-05-31";
        var whole = client.read(ofBench(month));
        assertThat(whole.at("/statements/0/statement/closing/FREE/amount"))
                .as("the control")
                .isEqualTo("666.66");
        var seen = funder.readAt(ofBench(month), last.position());
        assertThat(seen.header("Sight")).isEqualTo("own");
        assertThat(seen.at("/statements/0/statement/closing/FREE/amount")).isEqualTo("444.44");
        assertThat(seen.json().at("/statements/0/funds").valueStream().map(JsonNode::asString))
                .containsExactly(own.id());
        var paid = funder.readAt(of(city, month), last.position());
        assertThat(paid.text())
                .as("what they paid, wherever")
                .contains("\"1300.00\"")
                .contains(others.id());
        var cooperatives = funder.readAt(of(botu.cooperative(), month), last.position());
        assertThat(cooperatives.text()).contains("444.44").doesNotContain("77.77", "222.22", "666.66", others.id());
    }

    @Test
    void whatIsNotUnderstoodNotThereOrNotForThemIsRefused() {
        for (var whose : List.of("/v1/initiatives/" + bench.id(), "/v1/parties/" + botu.cooperative())) {
            var list = whose + "/statements";
            for (var odd : List.of(
                    "", "?year=2025&from=2025-01-01", "?from=2025-02-01&until=2025-01-31", "?from=2025-01-01")) {
                assertThat(client.get(list + odd).errors().values())
                        .as(list + odd)
                        .containsExactly("statement-period");
            }
            assertThat(client.get(list + "?year=18").errors()).isEqualTo(Map.of("year", "fiscal-year"));
            assertThat(client.get(list + "?year=2025&effectiveOn=2025-01-01").errors())
                    .isEqualTo(Map.of("effectiveOn", "unknown-parameter"));
            assertThat(client.get(list + "?year=2025&fund=x").errors()).isEqualTo(Map.of("fund", "unknown-parameter"));
            assertThat(client.get(list + "?year=2025&asOf=1").status())
                    .as("not yet registered")
                    .isEqualTo(404);
            assertThat(client.get(whose.replaceAll("....$", "ffff") + "/statements?year=2025")
                            .status())
                    .isEqualTo(404);
            assertThat(client.read(list + "?year=2025").json().at("/statements"))
                    .as("no money yet")
                    .isEmpty();
            for (var person : List.of(TestPeople.RESIDENT, TestPeople.ADMINISTRATOR)) {
                assertThat(new LedgerClient(person).get(list + "?year=2025").status())
                        .as(person + " " + list)
                        .isEqualTo(403);
            }
        }
    }
}
