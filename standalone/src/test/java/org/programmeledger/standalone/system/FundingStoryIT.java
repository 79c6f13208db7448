package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money from promise to commitment and back, with the fund, its balance and its journal at every step. */
class FundingStoryIT {

    private final LedgerClient client = new LedgerClient();
    private Neighbourhood botu;

    @BeforeEach
    void establish() {
        botu = Neighbourhood.establish(client);
    }

    @Test
    void aPledgeIsNotMoney() { // worked example 1
        var bench = botu.adopted("youth", "100.00");
        var fund = botu.fund();
        var pledge = client.created(fund("/pledges", fund.id()), botu.pledge("6400000.00"));

        var refused = client.refused(
                409,
                "insufficient-funds",
                fund("/commitments", fund.id()),
                botu.commitment(fund.id(), bench.id(), "1.00"));

        assertThat(refused.at("/requested/amount")).isEqualTo("1.00");
        assertThat(refused.at("/available/amount")).isEqualTo("0.00");
        var row = client.readAt(fund("", fund.id()), pledge.position());
        assertThat(row.at("/pledged/amount")).isEqualTo("6400000.00");
        assertThat(row.at("/available/amount")).isEqualTo("0.00");
        var pledges =
                client.readAt(fund("/pledges", fund.id()), pledge.position()).json();
        assertThat(pledges.at("/items/0/amount/amount").asString()).isEqualTo("6400000.00");
        assertThat(pledges.at("/items/0/received/amount").asString()).isEqualTo("0.00");
        var balance = client.readAt(fund("/balance", fund.id()), pledge.position());
        assertThat(balance.at("/pledgesOutstanding/amount")).isEqualTo("6400000.00");
        assertThat(balance.at("/available/amount")).isEqualTo("0.00");
    }

    @Test
    void aEuroFromPledgeToReleaseIsKnownAtEveryMoment() {
        var bench = botu.adopted("youth", "50.00", "housing", "50.00");
        var fund = botu.fund();
        var id = fund.id();
        var chronicle = everythingAbout(id);
        chronicle.note(fund);
        var pledge = chronicle.note(
                client.created(fund("/pledges", id), with(botu.pledge("1000.00"), "effectiveDate", "2025-01-01")));
        var receipt = with(with(botu.receipt("600.00"), "pledge", pledge.id()), "effectiveDate", "2025-06-30");
        chronicle.note(client.created(fund("/receipts", id), receipt));
        var commitment = chronicle.note(client.created(
                fund("/commitments", id),
                with(botu.commitment(id, bench.id(), "400.00"), "effectiveDate", "2026-01-01")));
        var releases = fund("/commitments/", id) + commitment.id() + "/releases";
        var part = chronicle.note(client.created(
                releases, Map.of("amount", eur("150.00"), "reason", "Goedkoper"), "If-Match", match(commitment)));

        refusesToReleaseTooMuch(releases, commitment, part);
        isSeenInTheBooks(id, part);
        chronicle.note(client.created(releases, Map.of("reason", "Alles"), "If-Match", match(part)));
        assertThat(client.read(fund("", id)).at("/available/amount")).isEqualTo("600.00");
        var overview = client.read("/v1/programmes/" + botu.programme() + "/overview");
        assertThat(amounts(overview, "/money/0/pledged", "/money/0/received", "/money/0/committed", "/money/0/free"))
                .isEqualTo("1000.00 600.00 0.00 600.00");
        chronicle.holds();
    }

    private Chronicle everythingAbout(String id) {
        return new Chronicle(
                client,
                fund("", id),
                fund("/balance", id),
                fund("/balance", id) + "?effectiveOn=2025-12-31",
                fund("/pledges", id),
                fund("/commitments", id),
                "/v1/funds?programme=" + botu.programme(),
                "/v1/journal-entries?fund=" + id,
                "/v1/journal-entries?fund=" + id + "&effectiveOn=2025-12-31",
                "/v1/programmes/" + botu.programme() + "/overview",
                "/v1/audit-entries?stream=" + id);
    }

    private void refusesToReleaseTooMuch(String releases, LedgerClient.Posted commitment, LedgerClient.Posted part) {
        var tooMuch = client.refused(
                409,
                "release-exceeds-commitment",
                releases,
                Map.of("amount", eur("250.01"), "reason", "Meer"),
                "If-Match",
                match(part));
        assertThat(tooMuch.at("/outstanding/amount")).isEqualTo("250.00");
        client.refused(412, "stale-version", releases, Map.of("reason", "Alles"), "If-Match", match(commitment));
        client.refused(428, "version-required", releases, Map.of("reason", "Alles"));
    }

    private void isSeenInTheBooks(String id, LedgerClient.Posted part) {
        var balance = client.readAt(fund("/balance", id), part.position());
        assertThat(amounts(balance, "/pledged", "/pledgesOutstanding", "/received", "/committed", "/available"))
                .isEqualTo("1000.00 400.00 600.00 250.00 350.00");
        var lastYear = client.read(fund("/balance", id) + "?effectiveOn=2025-12-31");
        assertThat(amounts(lastYear, "/pledged", "/received", "/committed", "/available"))
                .isEqualTo("1000.00 600.00 0.00 600.00");
        var journal = client.read("/v1/journal-entries?fund=" + id);
        assertThat(journal.each("type"))
                .containsExactly(
                        "funding.pledge-recorded",
                        "funding.receipt-recorded",
                        "funding.funds-committed",
                        "funding.commitment-released");
        assertThat(client.read("/v1/journal-entries?fund=" + id + "&effectiveOn=2025-12-31")
                        .each("type"))
                .containsExactly("funding.pledge-recorded", "funding.receipt-recorded");
    }

    @Test
    void onePaymentIsReceivedOnce() {
        var fund = botu.fund();
        var payment = botu.receipt("12500.00");
        var first = client.created(fund("/receipts", fund.id()), payment);

        var again = client.refused(409, "payment-reference-taken", fund("/receipts", fund.id()), payment);
        assertThat(again.at("/heldByPosition")).isEqualTo(Long.toString(first.position()));
        var elsewhere = botu.fund();
        client.refused(409, "payment-reference-taken", fund("/receipts", elsewhere.id()), payment);

        assertThat(client.readAt(fund("", fund.id()), first.position()).at("/received/amount"))
                .isEqualTo("12500.00");
        assertThat(client.read(fund("", elsewhere.id())).at("/received/amount")).isEqualTo("0.00");
    }

    @Test
    void restrictedMoneyServesItsThemesOnly() {
        var sport = botu.adopted("youth", "100.00");
        var mixed = botu.adopted("youth", "80.00", "housing", "20.00");
        var fund = botu.fund("youth", "work");
        client.created(fund("/receipts", fund.id()), botu.receipt("100000.00"));

        var commitments = fund("/commitments", fund.id());
        var refused =
                client.refused(409, "outside-restriction", commitments, botu.commitment(fund.id(), mixed.id(), "1.00"));
        assertThat(refused.json().at("/outside").toString()).isEqualTo("[\"housing\"]");
        assertThat(refused.json().at("/fundThemes").toString()).isEqualTo("[\"work\",\"youth\"]");
        var committed = client.created(commitments, botu.commitment(fund.id(), sport.id(), "4000.00"));
        assertThat(client.readAt(fund("", fund.id()), committed.position()).at("/available/amount"))
                .isEqualTo("96000.00");
    }

    @Test
    void moneyGoesToAdoptedInitiativesOfItsProgrammeAndInItsCurrency() {
        var fund = botu.fund();
        var commitments = fund("/commitments", fund.id());
        client.created(fund("/receipts", fund.id()), botu.receipt("100.00"));
        var proposed = client.created("/v1/initiatives", botu.initiative("youth", "100.00"));
        var refused = client.refused(
                409, "initiative-not-adopted", commitments, botu.commitment(fund.id(), proposed.id(), "1.00"));
        assertThat(refused.at("/phase")).isEqualTo("PROPOSED");

        var stranger = Neighbourhood.establish(client).adopted("youth", "100.00");
        client.refused(
                409, "initiative-of-another-programme", commitments, botu.commitment(fund.id(), stranger.id(), "1.00"));

        var dollars = Map.of("amount", "1.00", "currency", "USD");
        client.refused(
                409, "wrong-currency", fund("/receipts", fund.id()), with(botu.receipt("1.00"), "amount", dollars));
        client.refused(
                409, "wrong-currency", fund("/pledges", fund.id()), with(botu.pledge("1.00"), "amount", dollars));
        var nobody = botu.commitment(fund.id(), proposed.id().replaceAll("....$", "ffff"), "1.00");
        client.refused(409, "unknown-initiative", commitments, nobody);
        client.refused(404, "not-found", fund("/pledges", fund.id().replaceAll("....$", "ffff")), botu.pledge("1.00"));
    }

    private static String fund(String rest, String id) {
        return "/v1/funds/" + id + rest;
    }

    private static String amounts(Answer answer, String... pointers) {
        var json = answer.json();
        return java.util.stream.Stream.of(pointers)
                .map(pointer -> json.at(pointer + "/amount").asString())
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
