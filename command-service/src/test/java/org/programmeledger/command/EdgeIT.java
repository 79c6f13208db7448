package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/** Everything about a request that is not its body: each mistake is one problem, and nothing is appended. */
class EdgeIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static Neighbourhood here;
    private long head;

    @BeforeAll
    static void settle() {
        here = new Neighbourhood(SERVICE);
    }

    @BeforeEach
    void rememberHead() {
        head = SERVICE.head();
    }

    @AfterEach
    void nothingIsAppended() {
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank().doesNotContainPattern("\\{[a-z]\\w*}");
    }

    private static Answer openFund(String... headers) {
        return SERVICE.post("/v1/funds", here.fundBody().toString(), headers);
    }

    @Test
    void notSignedIn() {
        var answer = openFund("Authorization", null, "Accept-Language", "nl");

        isProblem(answer, 401, "not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"programme-ledger\"");
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
        assertThat(answer.text("title")).isEqualTo("Niet aangemeld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic ZGVtbzpkZW1v", "Basic !!!", "Bearer abc", "Bearer", "Bearer !", "abc", "Bearer a\tb"})
    void whatIsNoTokenOfTheIssuer(String authorization) {
        var answer = openFund("Authorization", authorization);

        isProblem(answer, 401, "not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
    }

    @Test
    void anUnknownPathSaysNothingToWhoIsNotSignedIn() {
        isProblem(SERVICE.send("GET", "/v1/nothing", new byte[0], "Authorization", null), 401, "not-signed-in");
        isProblem(SERVICE.send("GET", "/v1/nothing", new byte[0]), 404, "not-found");
        isProblem(SERVICE.post("/v1/funds/" + here.fund + "/nothing", "{}"), 404, "not-found");
    }

    @Test
    void aWrongMethodIsToldTheRightOne() {
        var answer = SERVICE.send("PUT", "/v1/funds", "{}".getBytes(StandardCharsets.UTF_8));

        isProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET,POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/vnd.fund+json",
                "*",
                "application/*",
                "application/x-www-form-urlencoded"
            })
    void anythingButJsonIsAnUnsupportedMediaType(String type) {
        isProblem(openFund("Content-Type", type), 415, "unsupported-media-type");
    }

    @Test
    void noContentTypeIsAnUnsupportedMediaType() {
        isProblem(openFund("Content-Type", null), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "fund_01900000-0000-7000-8000-000000000999",
        "fund_1b4e28ba-2fa1-4d2d-883f-0016d3cca427",
        "prog_01900000-0000-7000-8000-000000000001",
        "fund_",
        "1",
        "fund_%27%20or%201=1",
        "%F0%9F%90%88",
        "fund_01900000-0000-7000-8000-00000000099%EF%BC%99"
    })
    void anUnknownIdInThePathIsNotFound(String id) {
        isProblem(SERVICE.post("/v1/funds/" + id + "/pledges", here.pledgeBody().toString()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1//funds", "/v1/funds/%2e%2e/funds", "/v1/funds;a=b", "/v1/funds/%25/pledges"})
    void anUglyPathIsRefusedAsAProblem(String path) {
        var answer = SERVICE.post(path, here.pledgeBody().toString());

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isIn("not-found", "invalid-input");
    }

    @Test
    void outsideTheApiThereIsNothingForAnyone() {
        var stranger = SERVICE.send("GET", "/elsewhere", new byte[0], "Authorization", null);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.problem()).isEqualTo("not-signed-in");
        var known = SERVICE.send("GET", "/elsewhere", new byte[0]);
        assertThat(known.status()).isEqualTo(403);
        assertThat(known.problem()).isEqualTo("forbidden");
    }

    @Test
    void aFactThatIsCalledCodeDoesNotHideTheCodeOfTheProblem() {
        var again = SERVICE.post(
                "/v1/programmes/" + here.programme + "/themes",
                Neighbourhood.item("social").toString());

        isProblem(again, 409, "already-defined");
        assertThat(again.text("code")).isEqualTo("social");
    }

    @Test
    void unknownIdsInTheBodyAreRefusedByARuleWithTheFacts() {
        var party = "party_01900000-0000-7000-8000-000000000999";
        var answer = SERVICE.post(
                "/v1/funds", here.fundBody().with("owner", quoted(party)).toString());
        isProblem(answer, 409, "unknown-party");
        assertThat(answer.text("party")).isEqualTo(party);

        var themes = here.fundBody().with("themes", "[\"benches\",\"social\",\"trees\"]");
        var unknown = SERVICE.post("/v1/funds", themes.toString(), "Accept-Language", "nl");
        isProblem(unknown, 409, "unknown-themes");
        assertThat(unknown.text("detail")).isEqualTo("Het programma heeft geen thema's benches, trees.");
        assertThat(unknown.json().path("themes").toString()).isEqualTo("[\"benches\",\"trees\"]");
    }

    @Test
    void sharesOf9999Percent() {
        var themes = "[{\"theme\":\"social\",\"share\":\"99.99\"}]";
        var answer = SERVICE.post(
                "/v1/initiatives", here.initiativeBody().with("themes", themes).toString());

        isProblem(answer, 409, "shares-not-whole");
        assertThat(answer.text("detail")).contains("99.99 %");
    }

    @Test
    void wrongCurrencyTellsBoth() {
        var dollars = here.pledgeBody().with("amount", "{\"amount\":\"1.00\",\"currency\":\"USD\"}");
        var answer = SERVICE.post("/v1/funds/" + here.fund + "/pledges", dollars.toString());

        isProblem(answer, 409, "wrong-currency");
        assertThat(answer.text("currency")).isEqualTo("USD");
        assertThat(answer.text("fundCurrency")).isEqualTo("EUR");
    }

    @Test
    void aBodyOfAMegabyteIsTooLargeAnnouncedOrNot() {
        var body = here.fundBody().with("name", quoted("x".repeat(1 << 20))).toString();
        isProblem(SERVICE.post("/v1/funds", body), 413, "body-too-large");

        var chunks = HttpRequest.newBuilder(SERVICE.at("/v1/funds"))
                .header("Authorization", TestIssuer.shared().bearer(TestPeople.ALL_HANDS))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        isProblem(SERVICE.exchange(chunks), 413, "body-too-large");
    }

    @Test
    void theIdempotencyKeyIsRequiredAndHasAForm() {
        var missing = openFund("Idempotency-Key", null);
        isProblem(missing, 400, "invalid-input");
        assertThat(missing.json().at("/errors/0/pointer").asString()).isEqualTo("Idempotency-Key");
        assertThat(missing.json().at("/errors/0/code").asString()).isEqualTo("required");
        for (var illFormed : new String[] {"short", "x".repeat(129), "with spaces in it", "semicolon;here"}) {
            var answer = openFund("Idempotency-Key", illFormed);
            isProblem(answer, 400, "invalid-input");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("pattern");
        }
    }

    @Test
    void aTransitionNeedsTheVersionThatWasSeen() {
        var path = "/v1/initiatives/" + here.initiative + "/starts";
        isProblem(SERVICE.post(path, "{}"), 428, "version-required");

        var stale = SERVICE.post(path, "{}", "If-Match", "\"0\"");
        isProblem(stale, 412, "stale-version");
        assertThat(stale.json().path("expectedVersion").asLong(-9)).isEqualTo(0);
        assertThat(stale.json().path("actualVersion").asLong(-9)).isEqualTo(1);
        isProblem(SERVICE.post(path, "{}", "If-Match", "\"7\""), 412, "stale-version");

        for (var illFormed : new String[] {"1", "*", "W/\"1\"", "\"one\"", "\"1\", \"2\"", "\"-1\""}) {
            isProblem(SERVICE.post(path, "{}", "If-Match", illFormed), 400, "invalid-input");
        }
    }

    @Test
    void whereAVersionIsOptionalAStaleOneIsStillRefused() {
        var path = "/v1/funds/" + here.fund + "/pledges";

        isProblem(SERVICE.post(path, here.pledgeBody().toString(), "If-Match", "\"5\""), 412, "stale-version");
        isProblem(openFund("If-Match", "\"0\""), 412, "stale-version");
    }
}
