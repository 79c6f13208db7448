package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.standalone.WholeLedger;

/** The BoTu example, loaded by its own commands; asked as of then, because other tests record more in it. */
class ExampleIT {

    private final LedgerClient client = new LedgerClient();
    private final WholeLedger ledger = WholeLedger.running();

    @Test
    void loadingItAgainChangesNothing() {
        long head = ledger.head();
        var again = ledger.loadExample();
        assertThat(ledger.head()).isEqualTo(head);
        for (var name : List.of("${botu}", "${fund}", "${municipality}", "${fund.version}")) {
            assertThat(again.resolve(name)).isEqualTo(ledger.example().resolve(name));
        }
    }

    @Test
    void holdsAPledgeThatNeverBecameMoneyAndThePublicFigures() {
        var programme = ledger.example().resolve("/v1/programmes/${botu}");
        var overview =
                client.read(programme + "/overview?asOf=" + ledger.loaded()).json();
        assertThat(overview.at("/money/0/pledged/amount").asString()).isEqualTo("6400000.00");
        assertThat(overview.at("/money/0/received/amount").asString()).isEqualTo("3600000.00");
        assertThat(overview.at("/money/0/committed/amount").asString()).isEqualTo("20000.00");
        assertThat(overview.at("/money/0/free/amount").asString()).isEqualTo("3567500.00");
        assertThat(overview.at("/openIncidents").asInt()).isZero();
        assertThat(overview.at("/byLine")).hasSize(5);
        assertThat(overview.at("/byTheme")).hasSize(10);
        var row = client.read(programme).json();
        assertThat(row.at("/steps")).hasSize(13);
        assertThat(row.at("/priorities")).hasSize(3);
        var pledges = client.read(ledger.example().resolve("/v1/funds/${fund}/pledges"))
                .json();
        assertThat(pledges.at("/items")).hasSize(1);
        assertThat(pledges.at("/items/0/received/amount").asString()).isEqualTo("0.00");
        assertThat(pledges.at("/items/0/pledgedOn").asString()).isEqualTo("2018-01-01");
    }
}
