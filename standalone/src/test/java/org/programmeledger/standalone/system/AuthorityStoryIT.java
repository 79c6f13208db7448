package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Board.because;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/** What a decision lets happen, and what nothing lets happen without one (invariant 11). */
class AuthorityStoryIT {

    private final LedgerClient client = new LedgerClient();
    private final Neighbourhood botu = Neighbourhood.establish(client);
    private final Posted bench = botu.adopted("youth", "100.00");
    private final String fund = botu.fund().id();
    private final String path = "/v1/funds/" + fund;

    private Map<String, Object> commitment(String decision, String amount) {
        return because(
                "initiative", bench.id(), "amount", eur(amount), "recipient", botu.cooperative(), "decision", decision);
    }

    private Map<String, Object> payment(String amount) {
        return because("amount", eur(amount), "paymentReference", "NL-" + UUID.randomUUID());
    }

    @Test
    void noEuroMovesWithoutADecisionAndNotOneCentMoreThanItAllows() {
        client.created(path + "/receipts", botu.receipt("1000.00"));
        var commitments = path + "/commitments";
        var without = because("initiative", bench.id(), "amount", eur("1.00"));
        var needed = client.refused(409, "decision-needed", commitments, without);
        assertThat(needed.at("/kind")).isEqualTo("COMMITMENT");

        var other = botu.adopted("youth", "100.00");
        var others = botu.council().decided("COMMITMENT", Map.of("fund", fund, "initiative", other.id()), "10.00");
        var about = client.refused(409, "decision-about-another", commitments, commitment(others, "1.00"));
        assertThat(about.at("/members/0")).isEqualTo("initiative");
        client.created("/v1/decisions/" + others + "/annulments", because());
        client.refused(409, "decision-not-entered", commitments, commitment(others, "1.00"));

        var decision = botu.council().decided("COMMITMENT", Map.of("fund", fund, "initiative", bench.id()), "100.00");
        client.created(commitments, commitment(decision, "60.00"));
        var exceeds = client.refused(409, "exceeds-decision", commitments, commitment(decision, "40.01"));
        assertThat(exceeds.at("/used/amount")).isEqualTo("60.00");
        assertThat(exceeds.at("/left/amount")).isEqualTo("40.00");
        client.refused(409, "decision-is-used", "/v1/decisions/" + decision + "/annulments", because());
        var last = client.created(commitments, commitment(decision, "40.00"));
        assertThat(client.readAt(path, last.position()).at("/committed/amount")).isEqualTo("100.00");
    }

    /** Four eyes, and a threshold that splitting does not escape. */
    @Test
    void aLargerPaymentNeedsADecisionOfItsOwn() {
        client.created(path + "/receipts", botu.receipt("1000.00"));
        var decision = botu.decision("COMMITMENT", fund);
        var commitment = client.created(path + "/commitments", commitment(decision, "500.00"));
        var paying = path + "/commitments/" + commitment.id() + "/disbursements";
        var coalition = client.read("/v1/decisions/" + decision).at("/coalition");
        var rules = "/v1/coalitions/" + coalition + "/payment-rules";
        var rule = because("threshold", eur("100.00"), "third", false);
        client.refused(409, "decision-needed", rules, rule);
        var about = botu.council().decided("COALITION", Map.of(), null);
        client.created(rules, with(rule, "decision", about));

        client.created(paying, payment("60.00"));
        var refused = client.refused(409, "payment-needs-decision", paying, payment("40.01"));
        assertThat(refused.at("/paid/amount")).isEqualTo("100.01");
        assertThat(refused.at("/threshold/amount")).isEqualTo("100.00");
        var elsewhere = with(payment("1.00"), "recipient", botu.municipality());
        client.refused(409, "payment-needs-decision", paying, elsewhere);

        var larger = botu.council().decided("DISBURSEMENT", Map.of("fund", fund, "initiative", bench.id()), "200.00");
        client.created(paying, with(payment("200.00"), "decision", larger));
        client.refused(409, "exceeds-decision", paying, with(payment("0.01"), "decision", larger));

        client.created(rules, with(with(rule, "third", true), "decision", about));
        var third = client.refused(409, "paid-by-who-decided", paying, payment("1.00"));
        assertThat(third.at("/decision")).isEqualTo(decision);
    }

    @Test
    void anInitiativeIsStoppedByDecisionAndGoesOnByAnotherThatSupersedesIt() {
        client.created(path + "/receipts", botu.receipt("1000.00"));
        var subject = Map.of("initiative", bench.id());
        var initiative = "/v1/initiatives/" + bench.id();
        client.refused(409, "decision-needed", initiative + "/stops", because(), "If-Match", match(bench));
        var stop = botu.council().decided("STOP", subject, null, Map.of("observation", Council.OBSERVED));
        var stopped = client.created(initiative + "/stops", because("decision", stop), "If-Match", match(bench));
        assertThat(client.readAt(initiative, stopped.position()).at("/phase")).isEqualTo("STOPPED");
        client.refused(
                409,
                "initiative-is-stopped",
                path + "/commitments",
                commitment(botu.decision("COMMITMENT", fund), "1.00"));
        client.refused(409, "decision-is-used", "/v1/decisions/" + stop + "/annulments", because());

        var more = Map.of("observation", Council.OBSERVED, "supersedes", List.of(stop));
        var goOn = botu.council().decided("CONTINUATION", subject, null, more);
        var continued =
                client.created(initiative + "/continuations", because("decision", goOn), "If-Match", match(stopped));
        assertThat(client.readAt(initiative, continued.position()).at("/phase")).isEqualTo("RUNNING");
        client.created(path + "/commitments", commitment(botu.decision("COMMITMENT", fund), "1.00"));
    }

    /** Invariant 14: temporary money backs nothing beyond its end without a decision. */
    @Test
    void aWaiverLetsTemporaryMoneyBackWhatGoesOn() {
        var temporary = with(botu.receipt("100.00"), "until", "2027-01-31");
        client.created(path + "/receipts", temporary);
        var body = with(commitment(botu.decision("COMMITMENT", fund), "10.00"), "until", "2027-06-30");
        var refused = client.refused(409, "insufficient-funds", path + "/commitments", body);
        assertThat(refused.at("/blocked/0/because/0")).isEqualTo("OUTLASTS");
        var proposal = Map.of("item", "three-quotes", "until", "2027-12-31");
        var unknown = client.refused(
                409,
                "rule-not-waivable",
                "/v1/decisions",
                because(
                        "coalition",
                        client.read("/v1/decisions/" + botu.decision("COMMITMENT", fund))
                                .at("/coalition"),
                        "proposal",
                        with(with(with(with(proposal, "kind", "WAIVER"), "title", "T"), "text", "T"), "fund", fund)));
        assertThat(unknown.json().at("/waivable")).hasSize(2);

        var until = Map.of("until", "2027-12-31");
        var waiver = botu.council().decided("WAIVER", Map.of("fund", fund, "item", "temporary-money"), null, until);
        var committed = client.created(path + "/commitments", body);
        var event = client.readAt("/v1/audit-entries/" + committed.position(), committed.position());
        assertThat(event.text()).contains(waiver);
        client.refused(409, "decision-is-used", "/v1/decisions/" + waiver + "/annulments", because());
    }
}
