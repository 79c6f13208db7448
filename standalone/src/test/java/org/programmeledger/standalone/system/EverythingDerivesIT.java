package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient.Posted;
import tools.jackson.databind.JsonNode;

/** Whatever was recorded (the example, other stories, random money here): the views add up, each and together. */
class EverythingDerivesIT {

    private static final long SEED = 20181231;

    private final LedgerClient client = new LedgerClient();

    private record Commitment(String id, String fund) {}

    @Test
    void journalFundsOverviewAndTrailAgree() {
        randomMoney();
        long head = WholeLedger.running().head();

        var journal = Journal.of(all("/v1/journal-entries", head).stream());
        assertThat(journal.imbalances()).isEmpty();
        assertThat(journal.sums().values()).isNotEmpty().allMatch(sum -> sum.signum() == 0);
        var funds = all("/v1/funds", head);
        assertThat(funds).hasSizeGreaterThanOrEqualTo(4).allSatisfy(fund -> {
            var id = fund.required("id").stringValue();
            assertThat(journal.fund(id)).isEqualTo(Journal.Balance.of(fund));
            var balance = client.read("/v1/funds/" + id + "/balance?asOf=" + head);
            assertThat(Journal.Balance.of(balance.json())).isEqualTo(Journal.Balance.of(fund));
            assertThat(journal.fund(id).available()).isNotNegative();
            parts(fund, id, head);
        });
        for (var programme : all("/v1/programmes", head)) {
            overview(programme.required("id").stringValue(), funds, head);
        }
        assertThat(all("/v1/audit-entries", head).stream()
                        .map(entry -> entry.required("position").longValue()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
    }

    /** A fund's pledges and commitments are the parts of its sums. */
    private void parts(JsonNode fund, String id, long head) {
        var pledged = sum(all("/v1/funds/" + id + "/pledges", head), "/amount/amount");
        var commitments = all("/v1/funds/" + id + "/commitments", head);
        var outstanding = sum(commitments, "/outstanding/amount").add(sum(commitments, "/advanced/amount"));
        assertThat(pledged).isEqualByComparingTo(fund.at("/pledged/amount").asString());
        assertThat(outstanding)
                .isEqualByComparingTo(fund.at("/committed/amount").asString());
    }

    /** A programme's overview is the sum of its funds. */
    private void overview(String programme, List<JsonNode> funds, long head) {
        var own = funds.stream()
                .filter(fund -> fund.required("programme").stringValue().equals(programme))
                .filter(fund -> fund.required("currency").stringValue().equals("EUR"))
                .toList();
        var overview = client.read("/v1/programmes/" + programme + "/overview?asOf=" + head)
                .json();
        assertThat(overview.at("/money/0/funds").asInt(0)).isEqualTo(own.size());
        for (var pair : Map.of(
                        "pledged", "pledged", "received", "received", "committed", "committed", "free", "available")
                .entrySet()) {
            if (!own.isEmpty()) {
                assertThat(sum(own, "/" + pair.getValue() + "/amount"))
                        .isEqualByComparingTo(overview.at("/money/0/" + pair.getKey() + "/amount")
                                .asString());
            }
        }
    }

    private static BigDecimal sum(List<JsonNode> rows, String pointer) {
        return rows.stream()
                .map(row -> new BigDecimal(row.at(pointer).asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<JsonNode> all(String path, long asOf) {
        var items = new ArrayList<JsonNode>();
        var page = client.read(path + "?limit=500&asOf=" + asOf);
        page.items().forEach(items::add);
        while (!page.next().isEmpty()) {
            page = client.read(page.next());
            page.items().forEach(items::add);
        }
        return items;
    }

    /** Sixty commands about money in three funds; the ledger itself says which of them go through. */
    private void randomMoney() {
        var random = new Random(SEED);
        var botu = Neighbourhood.establish(client);
        var initiative = botu.adopted("youth", "100.00").id();
        var funds = List.of(botu.fund(), botu.fund("youth"), botu.fund());
        var commitments = new ArrayList<Commitment>();
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            var fund = funds.get(random.nextInt(funds.size())).id();
            var path = "/v1/funds/" + fund;
            var amount = BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2).toPlainString();
            switch (random.nextInt(4)) {
                case 0 -> client.created(path + "/pledges", botu.pledge(amount));
                case 1 -> client.created(path + "/receipts", botu.receipt(amount));
                case 2 -> {
                    var answer = client.post(path + "/commitments", botu.commitment(path, initiative, amount));
                    if (answer.status() == 201) {
                        Posted posted = LedgerClient.posted(answer);
                        commitments.add(new Commitment(posted.id(), fund));
                    } else {
                        refused++;
                    }
                }
                case 3 -> release(commitments, random);
                default -> throw new IllegalStateException();
            }
        }
        assertThat(refused).as("the seed finds refusals too").isPositive();
        assertThat(commitments).isNotEmpty();
    }

    private void release(List<Commitment> commitments, Random random) {
        if (commitments.isEmpty()) {
            return;
        }
        var commitment = commitments.get(random.nextInt(commitments.size()));
        var fund = "/v1/funds/" + commitment.fund();
        var seen = client.readAt(fund, WholeLedger.running().head()).header("ETag");
        var answer = client.post(
                fund + "/commitments/" + commitment.id() + "/releases",
                Map.of("amount", eur("0.0" + (1 + random.nextInt(9))), "reason", "Kleine meevaller"),
                "If-Match",
                seen);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
