package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Money;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/** The life of money over HTTP: the worked examples 3, 5, 8 and 9 of the domain page, and what corrects, moves and covers. */
class MoneyLifeStoryIT {

    private final LedgerClient client = new LedgerClient();
    private final LedgerClient second = new LedgerClient(TestPeople.TREASURER);
    private Neighbourhood botu;
    private String fund;

    @BeforeEach
    void openAFund() {
        botu = Neighbourhood.establish(client);
        fund = "/v1/funds/" + botu.fund().id();
    }

    private Map<String, Object> because(Object... members) {
        Map<String, Object> body = Map.of("reason", "Zo afgesproken");
        for (int i = 0; i < members.length; i += 2) {
            body = with(body, (String) members[i], members[i + 1]);
        }
        return body;
    }

    private Map<String, Object> paying(String amount) {
        return because("amount", eur(amount), "paymentReference", "NL-" + UUID.randomUUID());
    }

    private Posted received(String amount, Object... members) {
        var body = botu.receipt(amount);
        for (int i = 0; i < members.length; i += 2) {
            body = with(body, (String) members[i], members[i + 1]);
        }
        return client.created(fund + "/receipts", body);
    }

    private Posted committed(Posted initiative, String amount) {
        var body = with(botu.commitment(fund, initiative.id(), amount), "recipient", botu.cooperative());
        return client.created(fund + "/commitments", body);
    }

    private Posted spent(Posted commitment, String amount, String from) {
        return client.created(
                fund + "/expenditures",
                because(
                        "commitment",
                        commitment.id(),
                        "amount",
                        eur(amount),
                        "category",
                        "materials",
                        "paidFrom",
                        from));
    }

    private static String amount(Answer answer, String pointer) {
        return answer.json().at(pointer + "/amount").asString();
    }

    /** Worked example 5. */
    @Test
    void youthMoneyServesTheYouthFirstAndNobodyElse() {
        var benches = botu.adopted("housing", "100.00");
        var sport = botu.adopted("youth", "100.00");
        received("300000.00");
        var youthMoney = received("100000.00", "themes", List.of("youth"));

        var refused = client.refused(
                409, "insufficient-funds", fund + "/commitments", botu.commitment(fund, benches.id(), "310000.00"));
        assertThat(amount(refused, "/available")).isEqualTo("300000.00");
        assertThat(amount(refused, "/free")).isEqualTo("400000.00");
        assertThat(refused.at("/blocked/0/receipt")).isEqualTo(youthMoney.id());
        assertThat(refused.at("/blocked/0/because/0")).isEqualTo("THEMES");

        var commitment = committed(sport, "4000.00");
        client.created(fund + "/commitments/" + commitment.id() + "/disbursements", paying("4000.00"));
        var expenditure = spent(commitment, "4000.00", "ADVANCE");
        var origins = client.readAt("/v1/expenditures/" + expenditure.id() + "/origins", expenditure.position());
        assertThat(origins.json().at("/origins")).hasSize(1);
        assertThat(origins.at("/origins/0/receipt")).isEqualTo(youthMoney.id());
        assertThat(amount(origins, "/origins/0/amount")).isEqualTo("4000.00");
        var uses = client.read("/v1/receipts/" + youthMoney.id() + "/uses");
        assertThat(amount(uses, "/totals/SPENT")).isEqualTo("4000.00");
        assertThat(amount(uses, "/totals/UNSPENT")).isEqualTo("96000.00");
    }

    /** Worked example 3: the parts are committed one by one, and nothing is left or missing. */
    @Test
    void sixPointFourMillionOverFourteenDomainsIsCommittedToTheCent() {
        received("6400000.00");
        var domain = botu.adopted("youth", "100.00");
        var parts = Money.parse("6400000.00", "EUR").split(14);
        assertThat(parts.stream().map(Money::amount))
                .startsWith("457142.86")
                .endsWith("457142.85", "457142.85", "457142.85", "457142.85");
        long position = 0;
        for (var part : parts) {
            position = committed(domain, part.amount()).position();
        }

        var row = client.readAt(fund, position);
        assertThat(amount(row, "/committed")).isEqualTo("6400000.00");
        assertThat(amount(row, "/available")).isEqualTo("0.00");
        client.refused(409, "insufficient-funds", fund + "/commitments", botu.commitment(fund, domain.id(), "0.01"));
    }

    /** Worked example 9. */
    @Test
    void aGrantDeterminedLowerIsReleasedAndRecovered() {
        received("20000.00");
        var commitment = committed(botu.adopted("youth", "100.00"), "20000.00");
        var path = fund + "/commitments/" + commitment.id();
        var advance = client.created(path + "/disbursements", paying("16000.00"));
        client.refused(428, "version-required", path + "/determinations", because("amount", eur("13250.00")));
        var determined = client.created(
                path + "/determinations", because("amount", eur("13250.00")), "If-Match", match(advance));

        var rows = client.readAt(fund + "/commitments", determined.position());
        assertThat(amount(rows, "/items/0/released")).isEqualTo("4000.00");
        assertThat(amount(rows, "/items/0/recoverable")).isEqualTo("2750.00");
        assertThat(amount(client.read(fund), "/available")).isEqualTo("4000.00");
        var recovered = client.created(path + "/recoveries", paying("2750.00"));
        assertThat(amount(client.readAt(fund, recovered.position()), "/available"))
                .isEqualTo("6750.00");
        client.refused(409, "exceeds-recoverable", path + "/recoveries", paying("0.01"));
    }

    /** Worked example 8, with a year that is over. */
    @Test
    void aClosedYearStaysAsItWasAndWhatIsLearnedLaterIsAnAdjustment() {
        received("1250000.00", "effectiveDate", "2018-07-01");
        var statement = client.read(fund + "/statements?year=2018");
        var known = Map.of(
                "contentHash", statement.at("/contentHash"),
                "position", Long.parseLong(statement.header("Log-Position")));
        var proposal = with(because("year", 2018), "contentHash", known.get("contentHash"));
        client.created(fund + "/fiscal-year-closings", with(proposal, "position", known.get("position")));
        var subject = Map.of("fund", fund.replace("/v1/funds/", ""), "year", 2018);
        var confirmation = because(
                "contentHash",
                known.get("contentHash"),
                "position",
                known.get("position"),
                "decision",
                botu.council().decided("YEAR_CLOSING", subject, null));
        var confirmations = fund + "/fiscal-year-closings/2018/confirmations";
        client.refused(409, "closed-by-its-proposer", confirmations, confirmation);
        var closed = second.created(confirmations, confirmation);

        var late = received("8400.00", "effectiveDate", "2018-12-20");
        var year = client.readAt(fund + "/fiscal-years/2018", late.position());
        assertThat(amount(year, "/frozen/statement/closing/CASH")).isEqualTo("1250000.00");
        assertThat(year.at("/hashMatches")).isEqualTo("true");
        assertThat(amount(year, "/asKnown/statement/closing/CASH")).isEqualTo("1258400.00");
        assertThat(year.at("/adjustments")).isEqualTo("1");
        var before = client.read(fund + "/fiscal-years/2018?asOf=" + closed.position());
        assertThat(amount(before, "/asKnown/statement/closing/CASH")).isEqualTo("1250000.00");
        client.refused(409, "year-closed-before", confirmations, confirmation);
    }

    @Test
    void aPaidInvoiceIsRecordedAndItsOverrunBlocksUntilTheBoardCoversIt() {
        received("100.00");
        var bench = botu.adopted("youth", "100.00");
        var commitment = committed(bench, "50.00");
        var invoice = spent(commitment, "60.00", "FUND");
        assertThat(amount(client.readAt(fund, invoice.position()), "/overrun")).isEqualTo("10.00");
        client.refused(409, "overrun-not-covered", fund + "/commitments", botu.commitment(fund, bench.id(), "1.00"));

        var covers = fund + "/expenditures/" + invoice.id() + "/covers";
        second.refused(403, "forbidden", covers, because(), "If-Match", match(invoice));
        client.refused(409, "decision-needed", covers, because(), "If-Match", match(invoice));
        var decided = because("decision", botu.decision("OVERRUN", fund));
        var covered = client.created(covers, decided, "If-Match", match(invoice));
        assertThat(amount(client.readAt(fund, covered.position()), "/overrun")).isEqualTo("0.00");
        committed(bench, "40.00");
    }

    /** Through two funds: what was transferred and spent there is still the receipt's. */
    @Test
    void aTransferredEuroKeepsItsReceipt() {
        var receipt = received("50.00");
        var other = botu.fund();
        var sent = client.created(
                fund + "/transfers",
                because("to", other.id(), "amount", eur("30.00"), "decision", botu.decision("TRANSFER", fund)));
        var arrivals = "/v1/funds/" + other.id() + "/arrivals";
        var arrival = because("from", fund.replace("/v1/funds/", ""), "transfer", sent.id());
        client.created(arrivals, arrival);
        client.refused(409, "transfer-taken", arrivals, arrival);

        var there = "/v1/funds/" + other.id();
        var body = botu.commitment(there, botu.adopted("youth", "100.00").id(), "30.00");
        var commitment = client.created(there + "/commitments", body);
        var expenditure = client.created(
                there + "/expenditures",
                because("commitment", commitment.id(), "amount", eur("12.00"), "category", "rent", "paidFrom", "FUND"));
        var uses = client.readAt("/v1/receipts/" + receipt.id() + "/uses", expenditure.position());
        assertThat(amount(uses, "/totals/SPENT")).isEqualTo("12.00");
        assertThat(amount(uses, "/totals/COMMITTED")).isEqualTo("18.00");
        assertThat(amount(uses, "/totals/UNSPENT")).isEqualTo("20.00");
    }

    @Test
    void anEntryIsReversedAndCorrectedWithoutLosingTheFirst() {
        var receipt = received("70.00", "effectiveDate", "2025-03-01");
        var reversal = client.created(fund + "/reversals", because("entry", receipt.id()), "If-Match", match(receipt));
        assertThat(amount(client.readAt(fund, reversal.position()), "/available"))
                .isEqualTo("0.00");
        var twice = client.refused(
                409,
                "reversed-before",
                fund + "/reversals",
                because("entry", receipt.id()),
                "If-Match",
                match(reversal));
        assertThat(twice.at("/reversedBy")).isEqualTo(reversal.id());
        var back = client.created(fund + "/reversals", because("entry", reversal.id()), "If-Match", match(reversal));
        assertThat(amount(client.readAt(fund, back.position()), "/available")).isEqualTo("70.00");

        var another = received("5.00", "effectiveDate", "2025-03-01");
        var corrected = client.created(
                fund + "/corrections", because("entry", another.id(), "correctEffectiveOn", "2024-12-31"));
        var in2024 = fund + "/balance?effectiveOn=2024-12-31";
        assertThat(amount(client.readAt(in2024, corrected.position()), "/available"))
                .isEqualTo("5.00");
        assertThat(amount(client.read(in2024 + "&asOf=" + another.position()), "/available"))
                .isEqualTo("0.00");
        var trial = client.read(fund + "/trial-balance");
        assertThat(amount(trial, "/debit")).isEqualTo(amount(trial, "/credit"));
    }
}
