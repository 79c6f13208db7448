package org.programmeledger.standalone.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.system.LedgerClient.Posted;
import tools.jackson.databind.JsonNode;

/** What the bank says of a fund: each line is one entry, and what no line confirms is listed, as of every moment. */
class BankStoryIT {

    private final LedgerClient client = new LedgerClient();
    private Neighbourhood botu;
    private Posted opened;
    private String fund;

    @BeforeEach
    void openAFund() {
        botu = Neighbourhood.establish(client);
        opened = botu.fund();
        fund = "/v1/funds/" + opened.id();
    }

    private static String reference() {
        return "NL-" + UUID.randomUUID();
    }

    private Posted received(String amount, String reference) {
        return client.created(fund + "/receipts", with(botu.receipt(amount), "paymentReference", reference));
    }

    /** A statement from nothing to this balance, of lines like {@code 2-1-2026;40,00;NL-1}. */
    private Map<String, Object> statement(String closing, String... lines) {
        var file = "datum;bedrag;betalingskenmerk\n" + String.join("\n", lines) + "\n";
        return Map.of(
                "account", "Rekening",
                "accountNumber", "NL50BANK0123456789",
                "file", Base64.getEncoder().encodeToString(file.getBytes(UTF_8)),
                "format", "CSV",
                "opening", Map.of("on", "2026-01-01", "amount", eur("0.00")),
                "closing", Map.of("on", "2026-01-31", "amount", eur(closing)),
                "reason", "Afschrift van januari");
    }

    private JsonNode line(Answer lines, String amount, String reference) {
        return lines.items()
                .filter(line -> line.at("/line/amount/amount").asString().equals(amount)
                        && line.at("/line/paymentReference").asString("").equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError(amount + " " + reference + " in " + lines.text()));
    }

    private List<String> proposals(String amount, String reference) {
        return line(client.read(fund + "/bank-lines"), amount, reference)
                .at("/proposals")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private String matches(String amount, String reference) {
        var line = line(client.read(fund + "/bank-lines"), amount, reference);
        return fund + "/bank-lines/" + line.at("/line/id").asString() + "/matches";
    }

    private static Map<String, String> entry(Posted entry) {
        return Map.of("entry", entry.id());
    }

    private List<String> unconfirmed() {
        return client.read(fund + "/entries-without-bank-line").each("entry");
    }

    @Test
    void aLineIsProposedItsEntryByAmountAndReferenceOnly() {
        var first = reference();
        var second = reference();
        var received = received("40.00", first);
        var other = received("40.00", second);
        var commitment = client.created(
                fund + "/commitments",
                with(
                        botu.commitment(fund, botu.adopted("youth", "100.00").id(), "20.00"),
                        "recipient",
                        botu.cooperative()));
        var out = reference();
        var paid = client.created(
                fund + "/commitments/" + commitment.id() + "/disbursements",
                Map.of("amount", eur("15.00"), "paymentReference", out, "reason", "Voorschot"));
        assertThat(unconfirmed())
                .as("a commitment moves no money")
                .containsExactlyInAnyOrder(received.id(), other.id(), paid.id());

        client.created(
                fund + "/bank-statements",
                statement(
                        "64.99",
                        "2-1-2026;40,00;" + first,
                        "3-1-2026;-15,00;" + out,
                        "4-1-2026;39,99;" + second,
                        "5-1-2026;-0,01;" + first,
                        "6-1-2026;0,01;"));

        assertThat(proposals("40.00", first)).containsExactly(received.id());
        assertThat(proposals("-15.00", out)).containsExactly(paid.id());
        assertThat(proposals("39.99", second)).as("another amount").isEmpty();
        assertThat(proposals("0.01", "")).as("no reference").isEmpty();
        client.created(matches("40.00", first), entry(received));
        assertThat(proposals("40.00", first)).as("it is what it is").isEmpty();
    }

    @Test
    void whatWasMatchedIsConfirmedUntilItIsUnmatchedAndEveryMomentStaysKnown() {
        var reference = reference();
        var chronicle = new Chronicle(
                client,
                fund + "/bank-lines",
                fund + "/bank-lines?matched=true",
                fund + "/bank-lines?matched=false",
                fund + "/entries-without-bank-line");
        var receipt = chronicle.note(received("40.00", reference));
        var other = chronicle.note(received("40.00", reference()));
        chronicle.note(client.created(fund + "/bank-statements", statement("40.00", "2-1-2026;40,00;" + reference)));
        var matches = matches("40.00", reference);
        assertThat(client.read(fund + "/bank-lines?matched=true").items()).isEmpty();

        var matched = chronicle.note(client.created(matches, entry(receipt)));
        assertThat(unconfirmed()).containsExactly(other.id());
        var row = client.read(fund + "/bank-lines?matched=true").json();
        assertThat(row.at("/items/0/line/entry").asString()).isEqualTo(receipt.id());
        assertThat(row.at("/items/0/line/bookedOn").asString()).isEqualTo("2026-01-02");
        assertThat(client.read(fund + "/bank-lines?matched=false").items()).isEmpty();

        var unmatches = matches.replace("/matches", "/unmatches");
        client.refused(400, "invalid-input", unmatches, Map.of());
        chronicle.note(client.created(unmatches, Map.of("reason", "Het was een ander")));
        client.refused(409, "line-not-matched", unmatches, Map.of("reason", "Nog eens"));
        assertThat(unconfirmed()).containsExactly(receipt.id(), other.id());
        chronicle.note(client.created(matches, entry(other)));
        assertThat(unconfirmed()).containsExactly(receipt.id());
        var then = client.read(fund + "/bank-lines?asOf=" + matched.position());
        assertThat(then.at("/items/0/line/entry")).isEqualTo(receipt.id());
        chronicle.holds();
    }

    @Test
    void aLineIsOneEntryOfItsAmountAndAnEntryOneLine() {
        var receipt = received("40.00", reference());
        var small = received("39.99", reference());
        client.created(fund + "/bank-statements", statement("80.00", "2-1-2026;40,00;A-1", "3-1-2026;40,00;A-2"));
        var first = matches("40.00", "A-1");
        var second = matches("40.00", "A-2");

        var differ = client.refused(409, "amounts-differ", first, entry(small));
        assertThat(differ.at("/lineAmount/amount")).isEqualTo("40.00");
        assertThat(differ.at("/entryAmount/amount")).isEqualTo("39.99");
        client.refused(409, "no-bank-entry", first, Map.of("entry", receipt.id().replaceAll("....$", "ffff")));
        client.refused(400, "invalid-input", first, Map.of("entry", "fund_1"));
        client.created(first, entry(receipt));
        assertThat(client.refused(409, "entry-already-matched", second, entry(receipt))
                        .at("/entry"))
                .isEqualTo(receipt.id());
        assertThat(client.refused(409, "line-already-matched", first, entry(small))
                        .at("/entry"))
                .isEqualTo(receipt.id());
        assertThat(unconfirmed()).containsExactly(small.id());
        assertThat(client.read(fund + "/bank-lines?matched=false").items()).hasSize(1);
    }

    /** Neither the entry nor its reversal may have reached the bank: both stay listed, and each says of the other. */
    @Test
    void aReversedEntryAndItsReversalAreBothListed() {
        var receipt = received("70.00", reference());
        var reversal = client.created(
                fund + "/reversals",
                Map.of("entry", receipt.id(), "reason", "Dubbel geboekt"),
                "If-Match",
                match(receipt));

        var open = client.read(fund + "/entries-without-bank-line");

        assertThat(open.each("entry")).containsExactly(receipt.id(), reversal.id());
        assertThat(open.at("/items/1/reverses")).isEqualTo(receipt.id());
        assertThat(open.at("/items/0/amount/amount")).isEqualTo("70.00");
        assertThat(open.at("/items/1/amount/amount")).isEqualTo("-70.00");
    }

    @Test
    void aStatementThatDoesNotAddUpOrWasTakenInBeforeLeavesNoLine() {
        client.refused(
                409, "statement-does-not-add-up", fund + "/bank-statements", statement("40.01", "2-1-2026;40,00;A-1"));
        assertThat(client.read(fund + "/bank-lines").items()).isEmpty();
        var taken = statement("40.00", "2-1-2026;40,00;A-1");
        client.created(fund + "/bank-statements", taken);
        client.refused(409, "statement-already-imported", fund + "/bank-statements", taken);
        assertThat(client.read(fund + "/bank-lines").items()).hasSize(1);
        assertThat(client.read("/v1/funds/" + botu.fund().id() + "/bank-lines").items())
                .as("of another fund")
                .isEmpty();
    }

    @Test
    void everyLineAndEntryIsOnOnePage() {
        for (int number = 1; number <= 3; number++) {
            received(number + ".00", reference());
        }
        client.created(
                fund + "/bank-statements",
                statement("6.00", "2-1-2026;1,00;A-1", "2-1-2026;2,00;A-2", "2-1-2026;3,00;A-3"));
        for (var list : List.of(fund + "/bank-lines", fund + "/entries-without-bank-line")) {
            var whole = client.read(list).items().toList();
            var found = new ArrayList<JsonNode>();
            for (var page = client.read(list + "?limit=1"); ; page = client.read(page.next())) {
                assertThat(page.items()).as(list).hasSize(1);
                found.addAll(page.items().toList());
                if (page.next().isEmpty()) {
                    break;
                }
            }
            assertThat(found).as(list).hasSize(3).isEqualTo(whole);
        }
    }

    @Test
    void whatIsNotUnderstoodNotThereOrNotForThemIsRefused() {
        long before = opened.position() - 1;
        for (var list : List.of("/bank-lines", "/entries-without-bank-line")) {
            assertThat(client.get(fund + list + "?effectiveOn=2026-01-01").errors())
                    .isEqualTo(Map.of("effectiveOn", "unknown-parameter"));
            assertThat(client.get(fund + list + "?limit=0").errors()).isEqualTo(Map.of("limit", "limit"));
            assertThat(client.get(fund + list + "?asOf=once").errors())
                    .isEqualTo(Map.of("asOf", "position-or-instant"));
            assertThat(client.get(fund.replaceAll("....$", "ffff") + list).status())
                    .isEqualTo(404);
            assertThat(client.get(fund + list + "?asOf=" + before).status())
                    .as("before it was opened")
                    .isEqualTo(404);
            for (var person : List.of(TestPeople.FUNDER, TestPeople.RESIDENT, TestPeople.ADMINISTRATOR)) {
                assertThat(new LedgerClient(person).get(fund + list).status())
                        .as(person + list)
                        .isEqualTo(403);
            }
            assertThat(new LedgerClient(TestPeople.AUDITOR)
                            .readAt(fund + list, before + 1)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(client.get(fund + "/bank-lines?matched=maybe").errors()).containsOnlyKeys("matched");
        assertThat(client.get(fund + "/entries-without-bank-line?matched=false").errors())
                .isEqualTo(Map.of("matched", "unknown-parameter"));
    }
}
