package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.Role;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.http.testing.TestRoles;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/** What a person sees who got the role of a funder for a party, over the API and on pages. */
class FunderStoryIT {

    private final LedgerClient client = new LedgerClient();
    private final LedgerClient funder = new LedgerClient(TestPeople.SECOND_FUNDER);
    private final Neighbourhood botu = Neighbourhood.establish(client);

    private Posted fund(String name, String owner) {
        return client.created(
                "/v1/funds",
                Map.of(
                        "programme",
                        botu.programme(),
                        "name",
                        name,
                        "owner",
                        owner,
                        "currency",
                        "EUR",
                        "themes",
                        List.of(),
                        "reason",
                        "Geld voor de wijk"));
    }

    private Posted received(Posted fund, String payer, String amount) {
        return client.created(
                "/v1/funds/" + fund.id() + "/receipts",
                Map.of(
                        "payer",
                        payer,
                        "amount",
                        eur(amount),
                        "paymentReference",
                        "NL-" + UUID.randomUUID(),
                        "reason",
                        "Bijgeschreven"));
    }

    @Test
    void theMoneyOfTheirOwnPartyAndNoOther() throws Exception {
        var ledger = WholeLedger.running();
        new TestRoles(ledger.address(), ledger::bearer).give(TestPeople.SECOND_FUNDER, Role.FUNDER, botu.cooperative());
        var citys = fund("Stadsfonds", botu.municipality());
        var own = fund("Bewonersfonds", botu.cooperative());
        var bench = botu.adopted("youth", "100.00");
        var others = received(citys, botu.municipality(), "7777.77");
        received(citys, botu.cooperative(), "1234.56");
        received(own, botu.cooperative(), "8888.88");
        client.created("/v1/funds/" + citys.id() + "/commitments", botu.commitment(citys.id(), bench.id(), "555.55"));
        var last = client.created(
                "/v1/funds/" + own.id() + "/commitments", botu.commitment(own.id(), bench.id(), "444.44"));

        var overview = funder.readAt("/v1/programmes/" + botu.programme() + "/overview", last.position());
        assertThat(overview.header("Sight")).isEqualTo("own");
        assertThat(overview.json().at("/money")).hasSize(1);
        assertThat(overview.at("/money/0/received/amount")).isEqualTo("8888.88");
        assertThat(funder.read("/v1/funds?programme=" + botu.programme()).text())
                .contains("Bewonersfonds")
                .doesNotContain("Stadsfonds");
        assertThat(funder.get("/v1/funds/" + citys.id()).status()).isEqualTo(404);
        assertThat(funder.get("/v1/funds/" + citys.id() + "/balance").status()).isEqualTo(404);
        assertThat(funder.get("/v1/audit-entries/" + others.position()).status())
                .isEqualTo(404);
        assertThat(funder.read("/v1/journal-entries?fund=" + citys.id()).text())
                .contains("1234.56")
                .doesNotContain("7777.77", "555.55");
        assertThat(client.read("/v1/journal-entries?fund=" + citys.id()).text())
                .as("the control")
                .contains("7777.77", "555.55");

        assertThat(page("/funds")).contains("8.888,88").doesNotContain("7.777,77", "9.012,33");
        assertThat(page("/funds/" + citys.id())).contains("404").doesNotContain("7.777,77", "Stadsfonds");
        assertThat(page("/initiatives/" + bench.id())).contains("444,44").doesNotContain("555,55", "Stadsfonds");
        assertThat(page("/audit-trail?stream=" + citys.id())).doesNotContain("/audit-trail/" + others.position());
        assertThat(page("/audit-trail/" + others.position())).doesNotContain("7777");
    }

    private String page(String path) throws Exception {
        var request = funder.request(path)
                .header("Accept-Language", "nl")
                .header("Accept", "text/html")
                .build();
        var answer = funder.http().send(request, BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        return answer.body();
    }
}
