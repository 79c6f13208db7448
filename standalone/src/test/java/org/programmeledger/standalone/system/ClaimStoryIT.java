package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.Role;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.http.testing.TestRoles;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/** What an effect is said to be worth, and what is paid for outcomes: beside the money, and never in it. */
class ClaimStoryIT {

    private static final List<Map<String, String>> REPORT =
            List.of(Map.of("uri", "https://example.org/report.pdf", "sha256", "0123456789abcdef".repeat(4)));

    private static String assessor;

    private final LedgerClient client = new LedgerClient();
    private final LedgerClient other = new LedgerClient(TestPeople.SECOND_BOARD_MEMBER);
    private Neighbourhood botu;
    private Posted initiative;

    /** A research bureau, and a person who acts for it and for nobody in these tests' programmes. */
    @BeforeAll
    static void aThirdPartyAndItsPerson() {
        assessor = party("Onderzoeksbureau");
        var ledger = WholeLedger.running();
        new TestRoles(ledger.address(), ledger::bearer).give(TestPeople.SECOND_BOARD_MEMBER, Role.FUNDER, assessor);
    }

    private static String party(String name) {
        return new LedgerClient()
                .created("/v1/parties", Map.of("name", name, "type", "OTHER"))
                .id();
    }

    @BeforeEach
    void establish() {
        botu = Neighbourhood.establish(client);
        initiative = botu.adopted("youth", "100.00");
    }

    private Map<String, Object> claim(String author, String kind, String value) {
        return Map.of(
                "initiative",
                initiative.id(),
                "kind",
                kind,
                "effect",
                Map.of(
                        "code", "off-benefit",
                        "beneficiary", botu.municipality(),
                        "group", "elderly",
                        "from", "2025-01-01",
                        "until", "2025-12-31"),
                "value",
                eur(value),
                "method",
                "sroi-guide",
                "author",
                author,
                "evidence",
                REPORT,
                "reason",
                "Uitgerekend");
    }

    @Test
    void twoPartiesClaimOneEffectAndNoBalanceMoves() { // invariant 6
        var fund = botu.fund();
        client.created("/v1/funds/" + fund.id() + "/receipts", botu.receipt("1000.00"));
        var committed = client.created(
                "/v1/funds/" + fund.id() + "/commitments", botu.commitment(fund.id(), initiative.id(), "400.00"));
        var before = money(fund, committed);

        var first = client.created("/v1/claims", claim(botu.cooperative(), "SOCIAL_RETURN", "120000.00"));
        var second = client.created("/v1/claims", claim(botu.municipality(), "AVOIDED_COST", "90000.00"));
        var accepted = other.created(
                "/v1/claims/" + second.id() + "/acceptances",
                Map.of("assessor", assessor, "value", eur("75000.00"), "reason", "Deels aangetoond"),
                "If-Match",
                match(second));

        assertThat(money(fund, accepted)).as("what the claims moved").isEqualTo(before);
        var one = client.readAt("/v1/claims/" + first.id(), accepted.position());
        assertThat(one.at("/overlaps/0/claim")).isEqualTo(second.id());
        assertThat(one.at("/overlaps/0/author")).isEqualTo(botu.municipality());
        var two = client.readAt("/v1/claims/" + second.id(), accepted.position());
        assertThat(two.at("/overlaps/0/claim")).isEqualTo(first.id());
        assertThat(two.at("/claimed/amount")).isEqualTo("90000.00");
        assertThat(two.at("/accepted/amount")).isEqualTo("75000.00");
        assertThat(two.at("/assessment/assessor")).isEqualTo(assessor);
        assertThat(two.at("/assessment/reason")).isEqualTo("Deels aangetoond");
        assertThat(two.at("/evidence/0/uri")).isEqualTo("https://example.org/report.pdf");
        assertThat(client.read("/v1/claims/" + first.id() + "?asOf=" + first.position())
                        .json()
                        .at("/overlaps"))
                .as("before anybody else claimed it")
                .isEmpty();
    }

    /** All that is said of the money of a fund, without the position it was said at. */
    private List<String> money(Posted fund, Posted last) {
        return List.of(
                said("/v1/funds/" + fund.id() + "/balance", "/available", last),
                said("/v1/journal-entries?fund=" + fund.id(), "/items", last),
                said("/v1/programmes/" + botu.programme() + "/overview", "/money", last));
    }

    private String said(String path, String pointer, Posted last) {
        return client.readAt(path, last.position()).json().at(pointer).toString();
    }

    @Test
    void aWithdrawnClaimOverlapsNothing() {
        var first = client.created("/v1/claims", claim(botu.cooperative(), "VALUE_UPLIFT", "1.00"));
        var second = client.created("/v1/claims", claim(botu.cooperative(), "CAPITALISED_DAMAGE", "1.00"));
        var withdrawals = "/v1/claims/" + first.id() + "/withdrawals";

        client.refused(
                409,
                "not-the-author",
                withdrawals,
                Map.of("author", botu.municipality(), "reason", "Vergist"),
                "If-Match",
                match(first));
        var withdrawn = client.created(
                withdrawals, Map.of("author", botu.cooperative(), "reason", "Vergist"), "If-Match", match(first));

        var list = client.readAt("/v1/claims?programme=" + botu.programme(), withdrawn.position());
        assertThat(list.each("status")).containsExactly("WITHDRAWN", "RECORDED");
        assertThat(list.json().at("/items/0/overlaps")).isEmpty();
        assertThat(list.json().at("/items/1/overlaps")).isEmpty();
        assertThat(list.at("/items/1/id")).isEqualTo(second.id());
        assertThat(client.read("/v1/claims?programme=" + botu.programme() + "&effect=off-benefit&status=RECORDED")
                        .each("id"))
                .containsExactly(second.id());
        client.refused(400, "invalid-input", "/v1/claims", with(claim(assessor, "AVOIDED_COST", "1.00"), "fund", "x"));
        client.refused(
                400,
                "invalid-input",
                "/v1/claims",
                with(claim(assessor, "AVOIDED_COST", "1.00"), "evidence", List.of()));
    }

    @Test
    void nobodyAssessesTheirOwnClaim() { // invariant 12
        var own = other.created("/v1/claims", claim(assessor, "AVOIDED_COST", "1.00"));
        var rejections = "/v1/claims/" + own.id() + "/rejections";
        var body = Map.of("assessor", assessor, "reason", "Nee");

        other.refused(409, "author-may-not-assess", rejections, body, "If-Match", match(own));
        other.refused(
                403,
                "forbidden",
                rejections,
                Map.of("assessor", botu.municipality(), "reason", "Nee"),
                "If-Match",
                match(own));
    }

    private Map<String, Object> contract(String verifier) {
        return Map.of(
                "initiative", initiative.id(),
                "provider", botu.cooperative(),
                "investor", botu.municipality(),
                "payer", botu.municipality(),
                "verifier", verifier,
                "outcome", "in-work",
                "description", "Een half jaar aan het werk",
                "tariff", eur("4500.00"),
                "periods",
                        List.of(
                                Map.of("from", "2025-01-01", "until", "2025-12-31", "cap", 2),
                                Map.of("from", "2026-01-01", "until", "2026-12-31", "cap", 1)),
                "reason", "Getekend");
    }

    private static List<String> persons(int... numbers) {
        return IntStream.of(numbers).mapToObj("%032x"::formatted).toList();
    }

    @Test
    void outcomesCountOnceUnderTheirCapAndWhatDoesNotCountSaysWhy() throws Exception {
        client.refused(409, "verifier-not-independent", "/v1/outcome-contracts", contract(botu.municipality()));
        var signed = client.created("/v1/outcome-contracts", contract(assessor));
        var submissions = "/v1/outcome-contracts/" + signed.id() + "/submissions";
        var submitted = client.created(
                submissions,
                Map.of(
                        "provider",
                        botu.cooperative(),
                        "period",
                        1,
                        "outcomes",
                        persons(1, 2, 3, 4, 5),
                        "reason",
                        "Bereikt"));
        var verification =
                Map.of("verifier", assessor, "confirmed", persons(1, 2, 3, 4), "evidence", REPORT, "reason", "Gezien");
        var verifications = submissions + "/" + submitted.id() + "/verifications";

        client.refused(403, "forbidden", verifications, verification);
        var verified = other.created(verifications, verification);
        other.refused(409, "submission-verified-already", verifications, verification);

        var row = client.readAt("/v1/outcome-contracts/" + signed.id(), verified.position());
        assertThat(row.at("/payable/amount")).isEqualTo("13500.00");
        assertThat(row.at("/periods/0/accepted")).isEqualTo("2");
        assertThat(row.at("/periods/0/refused")).isEqualTo("2");
        assertThat(row.at("/periods/1/carriedIn")).isEqualTo("1");
        var became = client.readAt(submissions, verified.position()).json().at("/items/0/verification");
        assertThat(became.at("/accepted").toString()).contains("%032x".formatted(1), "%032x".formatted(2));
        assertThat(became.at("/carriedOver/0/period").asInt(0)).isEqualTo(2);
        assertThat(became.at("/refused/0/why").asString()).isEqualTo("NO_PLACE_LEFT");
        assertThat(became.at("/refused/1/why").asString()).isEqualTo("NOT_CONFIRMED");
        seenByTheVerifier(signed, submissions, verified);
    }

    /** A party of the contract sees its numbers; not who they are, and nothing of another's contract. */
    private void seenByTheVerifier(Posted signed, String submissions, Posted verified) throws Exception {
        var row = other.readAt("/v1/outcome-contracts/" + signed.id(), verified.position());
        assertThat(row.at("/periods/0/accepted")).isEqualTo("2");
        assertThat(row.text()).doesNotContain("%032x".formatted(1));
        assertThat(other.get(submissions).status()).isEqualTo(403);
        assertThat(other.get("/v1/audit-entries/" + verified.position()).status())
                .isEqualTo(404);
        var foreign = client.created("/v1/outcome-contracts", contract(party("Ander bureau")));
        client.readAt("/v1/outcome-contracts/" + foreign.id(), foreign.position());
        assertThat(other.get("/v1/outcome-contracts/" + foreign.id()).status()).isEqualTo(404);
        assertThat(page("/outcome-contracts")).contains("Een half jaar aan het werk", "€ 13.500,00");
        assertThat(page("/claims")).contains("Claims van effect");
    }

    private String page(String path) throws Exception {
        var request = other.request(path)
                .header("Accept-Language", "nl")
                .header("Accept", "text/html")
                .build();
        var answer = other.http().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ');
    }
}
