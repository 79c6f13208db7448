package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.eur;
import static org.programmeledger.command.Body.quoted;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.RunningService.Answer;

/** Bad bodies over HTTP: one clear problem that lists every error, in both languages, and nothing appended. */
class BadInputIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static Neighbourhood here;

    @BeforeAll
    static void settle() {
        here = new Neighbourhood(SERVICE);
    }

    private static Arguments bad(String what, String path, Object body, String... errors) {
        return Arguments.of(what, "/v1" + path, body.toString(), List.of(errors));
    }

    private static Arguments name(String what, String json, String... errors) {
        return bad(what, "/funds", here.fundBody().with("name", json), errors);
    }

    private static Arguments amount(String what, String json, String code) {
        var path = "/funds/" + here.fund + "/commitments";
        return bad(what, path, here.commitmentBody(here.fund, "1.00").with("amount", json), "/amount " + code);
    }

    private static Arguments date(String what, String json, String code) {
        return bad(what, "/funds", here.fundBody().with("effectiveDate", json), "/effectiveDate " + code);
    }

    static Stream<Arguments> amounts() {
        return Stream.of(
                amount("negative cents", eur("-0.01"), "positive-amount"),
                amount("nothing", eur("0.00"), "positive-amount"),
                amount("a fraction of a cent", eur("0.001"), "amount"),
                amount("one decimal", eur("0.1"), "amount"),
                amount("10^18 euros", eur("1000000000000000000.00"), "amount"),
                amount("more than fits a long", eur("99999999999999999.99"), "amount"),
                amount("a cent above the largest", eur("100000000000.01"), "positive-amount"),
                amount("an exponent", eur("1e3"), "amount"),
                amount("Dutch notation", eur("1.200.000,50"), "amount"),
                amount("Arabic digits", eur("١٢"), "amount"),
                amount("a space", eur(" 1.00"), "amount"),
                amount("a JSON number", "{\"amount\":12500,\"currency\":\"EUR\"}", "amount"),
                amount("a bare number", "12500.00", "amount"),
                amount("no currency", "{\"amount\":\"1.00\"}", "amount"),
                amount("no amount", "{\"currency\":\"EUR\"}", "amount"),
                amount("an unknown currency", "{\"amount\":\"1.00\",\"currency\":\"XYZ\"}", "amount"),
                amount("a lower-case currency", "{\"amount\":\"1.00\",\"currency\":\"eur\"}", "amount"),
                amount("gold", "{\"amount\":\"1\",\"currency\":\"XAU\"}", "amount"),
                amount("cents of yen", "{\"amount\":\"1.00\",\"currency\":\"JPY\"}", "amount"),
                amount("minor units", "{\"amount\":\"1.00\",\"currency\":\"EUR\",\"minor\":\"1\"}", "amount"),
                amount("more than an amount", "{\"amount\":\"1.00\",\"currency\":\"EUR\",\"minor\":1}", "amount"),
                amount("null", "null", "required"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                name("201 characters", quoted("x".repeat(201)), "/name plain-text"),
                name("a control character", "\"a\\u0007b\"", "/name plain-text"),
                name("NUL", "\"a\\u0000b\"", "/name plain-text"),
                name("a right-to-left override", "\"a\\u202Eb\"", "/name plain-text"),
                name("a raw right-to-left override", quoted("a\u202Eb"), "/name plain-text"),
                name("a zero-width space", "\"a\\u200Bb\"", "/name plain-text"),
                name("half a character", "\"a\\uD800b\"", "/name plain-text"),
                name("decomposed letters", quoted("e\u0301"), "/name plain-text"),
                name("only spaces", quoted("   "), "/name plain-text"),
                name("a space at the end", quoted("a "), "/name plain-text"),
                name("empty", quoted(""), "/name plain-text"),
                name("a number", "5", "/name text"),
                name("a list", "[\"a\"]", "/name text"),
                name("null", "null", "/name required"));
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                date("the year 20188", quoted("20188-01-01"), "date"),
                date("the year +20188", quoted("+20188-01-01"), "plausible-date"),
                date("the year 1018", quoted("1018-01-01"), "plausible-date"),
                date("tomorrow and beyond", quoted("2199-12-31"), "future-date"),
                date("the 30th of February", quoted("2018-02-30"), "date"),
                date("Dutch notation", quoted("01-10-2018"), "date"),
                date("a moment", quoted("2018-10-01T12:00:00Z"), "date"),
                date("a moment without a zone", quoted("2018-10-01T12:00:00"), "date"),
                date("spaces around", quoted(" 2018-10-01 "), "date"),
                date("an empty text", quoted(""), "date"),
                date("a number", "17805", "date"),
                date("an array", "[2018,10,1]", "date"));
    }

    private static Arguments fund(String what, Object body, String... errors) {
        return bad(what, "/funds", body, errors);
    }

    private static Arguments severity(String what, String text) {
        return bad(what, "/incidents", here.incidentBody().with("severity", quoted(text)), "/severity one-of");
    }

    private static Arguments step(String number, String code) {
        var body = Body.of("number", number, "name", Neighbourhood.BOTH);
        return bad("step " + number, "/programmes/" + here.programme + "/steps", body, "/number " + code);
    }

    static Stream<Arguments> structures() {
        var valid = here.fundBody();
        var nested = "[".repeat(40) + "]".repeat(40);
        return Stream.of(
                fund("more after the object", valid + ",\"name\":\"b\"", " unreadable-body"),
                fund("another object after it", valid + "{}", " unreadable-body"),
                fund("duplicate keys", valid.toString().replaceFirst("\\{", "{\"name\":\"b\","), " duplicate-member"),
                fund("deep duplicate keys", valid.with("name", "{\"nl\":\"a\",\"nl\":\"b\"}"), " duplicate-member"),
                fund("a word that mentions duplicates", "Duplicate", " unreadable-body"),
                fund("deep nesting", valid.with("name", nested), " too-deep"),
                fund("a list", "[]", " not-an-object"),
                fund("null", "null", " not-an-object"),
                fund("nothing", "", " unreadable-body"),
                fund("comments", "/* hi */ {}", " unreadable-body"),
                fund("NaN", valid.with("name", "NaN"), " unreadable-body"),
                fund("half a character as a name", valid.with("\\uD800", "1"), " unreadable-body"));
    }

    static Stream<Arguments> members() {
        var valid = here.fundBody();
        var smileys = "\uD83D\uDE00".repeat(150);
        var names = valid.without("name").with("names", "1");
        return Stream.of(
                fund("an unknown member", valid.with("colour", "1"), "/colour unknown-member"),
                fund("a slip beside a missing member", names, "/names unknown-member", "/name required"),
                fund("a member to be escaped", valid.with("a/b~c", "1"), "/a~1b~0c unknown-member"),
                fund("a long member", valid.with("a" + smileys, "1"), "/a" + smileys + " unknown-member"),
                fund("themes that are no list", valid.with("themes", quoted("social")), "/themes not-a-list"),
                fund("a null in a list", valid.with("themes", "[null]"), "/themes/0 code"),
                fund("an id of another kind", valid.with("owner", quoted(here.programme)), "/owner id"),
                fund(
                        "an id of version 4",
                        valid.with("owner", quoted("party_1b4e28ba-2fa1-4d2d-883f-0016d3cca427")),
                        "/owner id"),
                fund(
                        "true as a text",
                        valid.with("commitsOnCommitmentsIn", quoted("true")),
                        "/commitsOnCommitmentsIn true-or-false"),
                severity("an unknown severity", "GRAVE"),
                severity("a severity by number", "1"),
                severity("a severity with spaces", " LOW "),
                severity("an empty severity", ""),
                step("1.5", "whole-number"),
                step("0", "range"),
                step("1000", "range"),
                step("1e400", "whole-number"));
    }

    static Stream<Arguments> shares() {
        var themes = "[5,null,{\"theme\":\"social\",\"share\":\"100.01\"},{\"theme\":\"Social\"}]";
        return Stream.of(bad(
                "shares that are no percentages",
                "/initiatives",
                here.initiativeBody().with("themes", themes),
                "/themes/0 not-an-object",
                "/themes/1 not-an-object",
                "/themes/2/share percentage",
                "/themes/3/theme code",
                "/themes/3/share required"));
    }

    static Stream<Arguments> all() {
        return Stream.of(amounts(), texts(), dates(), structures(), members(), shares())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("all")
    void isRefusedWithEveryErrorAndNothingIsAppended(String what, String path, String body, List<String> errors) {
        long head = SERVICE.head();

        var english = SERVICE.post(path, body, "Accept-Language", "en");
        var dutch = SERVICE.post(path, body, "Accept-Language", "nl");

        assertThat(errorsOf(english)).containsExactlyInAnyOrderElementsOf(errors);
        assertThat(errorsOf(dutch)).containsExactlyInAnyOrderElementsOf(errors);
        assertThat(english.text("title")).isEqualTo("The input is not valid");
        assertThat(dutch.text("title")).isEqualTo("De invoer klopt niet");
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void severalErrorsAreAllListedAtOnce() {
        var answer = SERVICE.post(
                "/v1/funds/" + here.fund + "/receipts",
                Body.of(
                                "payer", quoted("me"),
                                "amount", eur("-5.00"),
                                "paymentReference", quoted("a\\u202E"),
                                "effectiveDate", quoted("20188-01-01"),
                                "evidence", "[{\"uri\":\"https://a.example\",\"sha256\":\"ABC\"}]",
                                "colour", "1")
                        .toString());

        assertThat(errorsOf(answer))
                .containsExactlyInAnyOrder(
                        "/payer id",
                        "/amount positive-amount",
                        "/paymentReference plain-text",
                        "/effectiveDate date",
                        "/evidence/0/sha256 pattern",
                        "/reason required",
                        "/colour unknown-member");
    }

    private static List<String> errorsOf(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("invalid-input");
        return answer.json()
                .path("errors")
                .valueStream()
                .peek(error ->
                        assertThat(error.path("detail").asString()).isNotBlank().doesNotContainPattern("\\{[a-z]\\w*}"))
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
    }
}
