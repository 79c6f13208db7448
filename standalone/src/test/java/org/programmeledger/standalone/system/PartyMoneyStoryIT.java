package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient.Posted;
import tools.jackson.databind.JsonNode;

/** What became of all money that a party paid: each cent is exactly one thing, at every moment, for whoever may know. */
class PartyMoneyStoryIT {

    private final LedgerClient client = new LedgerClient();
    private Neighbourhood botu;
    private String fund;

    @BeforeEach
    void openAFund() {
        botu = Neighbourhood.establish(client);
        fund = "/v1/funds/" + botu.fund().id();
    }

    private static String of(String party) {
        return "/v1/parties/" + party + "/money";
    }

    private Posted received(String amount, String on) {
        return client.created(fund + "/receipts", with(botu.receipt(amount), "effectiveDate", on));
    }

    private static Map<String, Object> paying(String amount) {
        return Map.of("amount", eur(amount), "paymentReference", "NL-" + UUID.randomUUID(), "reason", "Zo afgesproken");
    }

    private static String use(Answer answer, String kind) {
        return answer.at("/totals/0/uses/" + kind + "/amount");
    }

    @Test
    void eachCentThatAPartyPaidIsOneThingAndEveryMomentStaysKnown() {
        var chronicle = new Chronicle(client, of(botu.municipality()), of(botu.cooperative()));
        var receipt = chronicle.note(received("100.00", "2026-02-03"));
        var body = with(
                botu.commitment(fund, botu.adopted("youth", "100.00").id(), "60.00"), "recipient", botu.cooperative());
        var commitment = chronicle.note(client.created(fund + "/commitments", body));
        chronicle.note(client.created(fund + "/commitments/" + commitment.id() + "/disbursements", paying("20.00")));
        var spent = Map.of(
                "commitment", commitment.id(),
                "amount", eur("15.01"),
                "category", "rent",
                "paidFrom", "FUND",
                "reason", "Huur");
        chronicle.note(client.created(fund + "/expenditures", spent));
        var last = chronicle.note(client.created(fund + "/refunds", with(paying("10.00"), "receipt", receipt.id())));

        var answer = client.readAt(of(botu.municipality()), last.position());
        assertThat(answer.at("/party")).isEqualTo(botu.municipality());
        assertThat(answer.at("/totals/0/amount/amount")).isEqualTo("100.00");
        assertThat(List.of("UNSPENT", "COMMITTED", "ADVANCED", "SPENT", "REFUNDED"))
                .extracting(kind -> use(answer, kind))
                .containsExactly("30.00", "24.99", "20.00", "15.01", "10.00");
        assertThat(answer.at("/receipts/0/receipt")).isEqualTo(receipt.id());
        assertThat("/v1/funds/" + answer.at("/receipts/0/fund")).isEqualTo(fund);
        assertThat(answer.at("/receipts/0/receivedOn")).isEqualTo("2026-02-03");
        addsUp(answer);
        assertThat(client.read(of(botu.cooperative())).json().at("/receipts"))
                .as("a recipient paid nothing")
                .isEmpty();
        chronicle.holds();
    }

    /** The uses of each amount add up to it, and the receipts of a currency to its total. */
    private static void addsUp(Answer answer) {
        var totals = answer.json().at("/totals").valueStream().toList();
        var receipts = answer.json().at("/receipts").valueStream().toList();
        assertThat(receipts).isNotEmpty();
        for (var one : java.util.stream.Stream.concat(totals.stream(), receipts.stream())
                .toList()) {
            assertThat(one.at("/uses")
                            .valueStream()
                            .map(PartyMoneyStoryIT::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(one.toString())
                    .isEqualByComparingTo(amount(one.at("/amount")));
        }
        for (var total : totals) {
            var currency = total.at("/amount/currency").asString();
            assertThat(receipts.stream()
                            .map(receipt -> receipt.at("/amount"))
                            .filter(amount -> amount.at("/currency").asString().equals(currency))
                            .map(PartyMoneyStoryIT::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(currency)
                    .isEqualByComparingTo(amount(total.at("/amount")));
        }
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.at("/amount").asString());
    }

    @Test
    void currenciesAreApartReversedMoneyCountsForNothingAndACorrectedPayerTakesTheirMoneyAlong() {
        received("100.00", "2026-02-03");
        var dollars = client.created(
                "/v1/funds",
                Map.of(
                        "programme", botu.programme(),
                        "name", "Dollars",
                        "owner", botu.municipality(),
                        "currency", "USD",
                        "reason", "Uit het buitenland"));
        client.created(
                "/v1/funds/" + dollars.id() + "/receipts",
                with(botu.receipt("1.00"), "amount", Map.of("amount", "7.00", "currency", "USD")));
        var twice = received("33.00", "2026-02-04");
        client.created(fund + "/reversals", Map.of("entry", twice.id(), "reason", "Dubbel"), "If-Match", match(twice));
        var anothers = received("5.00", "2026-02-05");
        var before = client.readAt(of(botu.municipality()), anothers.position());
        assertThat(before.at("/totals/0/amount/amount")).isEqualTo("105.00");
        assertThat(before.at("/totals/1/amount/amount")).isEqualTo("7.00");
        assertThat(before.at("/totals/1/amount/currency")).isEqualTo("USD");
        addsUp(before);

        client.created(
                fund + "/corrections",
                Map.of("entry", anothers.id(), "party", botu.cooperative(), "reason", "Van de coöperatie"));

        var after = client.read(of(botu.municipality()));
        assertThat(after.at("/totals/0/amount/amount")).isEqualTo("100.00");
        addsUp(after);
        var theirs = client.read(of(botu.cooperative()));
        assertThat(theirs.at("/totals/0/amount/amount")).isEqualTo("5.00");
        assertThat(theirs.at("/receipts/0/receipt")).isEqualTo(anothers.id());
        addsUp(theirs);
        var then = "?asOf=" + anothers.position();
        assertThat(client.read(of(botu.municipality()) + then).at("/totals/0/amount/amount"))
                .isEqualTo("105.00");
        assertThat(client.read(of(botu.cooperative()) + then).json().at("/totals"))
                .isEmpty();
    }

    /** The funder of the example acts for its municipality. */
    @Test
    void aFunderSeesWhatTheirOwnMoneyBecameAlsoInTheFundOfAnotherAndNothingOfOthers() {
        var city = WholeLedger.running().example().resolve("${municipality}");
        var mine = client.created(fund + "/receipts", with(botu.receipt("12.34"), "payer", city));
        var theirs = client.created(fund + "/receipts", botu.receipt("55.55"));
        var funder = new LedgerClient(TestPeople.FUNDER);

        var own = funder.readAt(of(city), theirs.position());
        assertThat(own.header("Sight")).isEqualTo("own");
        assertThat(own.text()).contains(mine.id(), "12.34").doesNotContain(theirs.id());
        var others = funder.readAt(of(botu.municipality()), theirs.position());
        assertThat(others.json().at("/totals")).isEmpty();
        assertThat(others.json().at("/receipts")).isEmpty();
        assertThat(client.read(of(botu.municipality())).text())
                .as("the control")
                .contains("55.55");
    }

    @Test
    void whatIsNotUnderstoodOrNotForThemIsRefusedAndWhoPaidNothingHasNothing() {
        var path = of(botu.municipality());
        assertThat(client.get(path + "?effectiveOn=2026-01-01").errors())
                .isEqualTo(Map.of("effectiveOn", "unknown-parameter"));
        assertThat(client.get(path + "?asOf=once").errors()).isEqualTo(Map.of("asOf", "position-or-instant"));
        assertThat(client.get(path + "?asOf=999999999").errors()).isEqualTo(Map.of("asOf", "beyond-log"));
        assertThat(client.get(of("party_x")).status()).isIn(400, 404);
        for (var person : List.of(TestPeople.RESIDENT, TestPeople.ADMINISTRATOR)) {
            assertThat(new LedgerClient(person).get(path).status())
                    .as(person + "")
                    .isEqualTo(403);
        }
        var nothing = client.read(path).json();
        assertThat(nothing.at("/totals")).isEmpty();
        assertThat(nothing.at("/receipts")).isEmpty();
    }
}
