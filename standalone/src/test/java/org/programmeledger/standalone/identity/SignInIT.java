package org.programmeledger.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmeledger.standalone.WholeLedger;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in to the pages at the issuer, as a browser does it, and getting tokens from the issuer, as a program does it. */
class SignInIT {

    private static final WholeLedger LEDGER = WholeLedger.running();

    private final CookieJar browser = new CookieJar(LEDGER.address());

    private HttpResponse<String> signIn(HttpResponse<String> form, DemoAccount account, String password) {
        return browser.submit(form, "/login", Map.of("username", account.signInName(), "password", password));
    }

    private HttpResponse<String> signIn(HttpResponse<String> form) {
        return signIn(form, DemoAccount.MANAGER, LEDGER.password(DemoAccount.MANAGER));
    }

    @Test
    void oneComesBackToWhereOneWantedToGo() {
        var form = browser.open("/funds?lang=en&theme=youth");
        assertThat(browser.way)
                .extracting(URI::getPath)
                .containsExactly("/funds", "/oauth2/authorization/ledger", "/oauth2/authorize", "/login");

        var page = signIn(form);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/funds").hasQuery("lang=en&theme=youth");
        assertThat(page.body()).contains(">manager<");
    }

    @Test
    void aSessionIsAnotherOneAfterSigningInAndTheOldOneIsWorthNothing() {
        var form = browser.open("/funds");
        var before = String.valueOf(browser.session());

        signIn(form);

        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.open("/funds").uri()).hasPath("/funds");
        var thief = new CookieJar(LEDGER.address());
        thief.setSession(before);
        assertThat(thief.open("/funds").uri()).hasPath("/login");
    }

    @Test
    void noTokenReachesTheBrowserAndNoScriptTheCookie() {
        signIn(browser.open("/funds"));
        browser.open("/incidents/new");

        assertThat(browser.received).hasSizeGreaterThan(20).noneMatch(text -> text.contains("eyJ"));
        assertThat(LEDGER.bearer(org.programmeledger.http.testing.TestPeople.AUDITOR))
                .as("the control")
                .contains("eyJ");
        assertThat(browser.received)
                .filteredOn(text -> text.contains("JSESSIONID="))
                .isNotEmpty()
                .allMatch(text -> text.contains("HttpOnly") && text.contains("SameSite=Lax"))
                .noneMatch(text -> text.contains(";jsessionid"));
    }

    @Test
    void whoSignsOutIsSignedOutHereAndAtTheIssuer() {
        var page = signIn(browser.open("/"));
        var session = String.valueOf(browser.session());

        var out = browser.submit(page, "/sign-out", Map.of());

        assertThat(out.uri()).hasPath("/sign-in").hasQuery("signedOut");
        assertThat(browser.open("/").uri())
                .as("and is asked for the password again")
                .hasPath("/login");
        var thief = new CookieJar(LEDGER.address());
        thief.setSession(session);
        assertThat(thief.open("/").uri()).hasPath("/login");
    }

    @Test
    void nobodyIsSignedOutByALink() {
        signIn(browser.open("/"));

        browser.open("/sign-out");
        assertThat(browser.submit(browser.open("/glossary"), "/sign-out", Map.of("_csrf", "guess"))
                        .statusCode())
                .isEqualTo(403);

        assertThat(browser.open("/funds").uri()).hasPath("/funds");
    }

    @Test
    void aWrongPasswordOrNameOrAProgramDoesNotSignIn() {
        var form = browser.open("/");
        for (var attempt : List.of(
                signIn(form, DemoAccount.MANAGER, LEDGER.password(DemoAccount.BOARD)),
                signIn(form, DemoAccount.MANAGER, ""),
                signIn(form, DemoAccount.MACHINE, LEDGER.password(DemoAccount.MACHINE)),
                browser.submit(form, "/login", Map.of("username", "nobody", "password", "x")))) {
            assertThat(attempt.uri()).hasPath("/login").hasQuery("error");
        }
        assertThat(browser.submit(form, "/login", Map.of("username", "manager", "_csrf", "guess"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.open("/funds").uri()).hasPath("/login");
    }

    @Test
    void theIssuerWantsAProofKeyAndKnowsWhereItSendsPeople() {
        browser.open("/");
        var asked = browser.way.get(2);

        var withoutProof = browser.ask(without(asked, "code_challenge", "code_challenge_method"));
        var plain = browser.ask(with(asked, "code_challenge_method", "plain"));
        var elsewhere = browser.ask(with(asked, "redirect_uri", "https://evil.example/login/oauth2/code/ledger"));
        var otherPath = browser.ask(with(asked, "redirect_uri", LEDGER.address() + "/funds"));

        for (var refused : List.of(withoutProof, plain)) {
            assertThat(refused.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
        }
        for (var refused : List.of(elsewhere, otherPath)) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void aCodeOfSomebodyElseSignsNobodyIn() {
        signIn(browser.open("/"));
        var stolen = browser.way.stream()
                .filter(address -> address.getPath().equals("/login/oauth2/code/ledger"))
                .findAny()
                .orElseThrow();

        var thief = new CookieJar(LEDGER.address());
        thief.open("/");
        assertThat(thief.open(stolen.toString()).uri()).hasPath("/sign-in").hasQuery("error");
        assertThat(thief.open("/funds").uri()).hasPath("/login");
    }

    @ParameterizedTest
    @EnumSource(DemoAccount.class)
    void everyoneOfTheDemoGetsATokenForOneself(DemoAccount account) {
        var answer = token("grant_type=client_credentials", account.signInName(), LEDGER.password(account));

        assertThat(answer.statusCode()).isEqualTo(200);
        var token = answer.body().replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])))
                .contains("\"sub\":\"" + LEDGER.identity().person(account).value() + "\"", "programme-ledger");
        assertThat(get("/v1/funds", token).statusCode()).isIn(200, 403);
    }

    @Test
    void theIssuerGivesNothingElse() {
        var secret = LEDGER.password(DemoAccount.MACHINE);
        assertThat(token("grant_type=client_credentials", "machine", "guess").statusCode())
                .isEqualTo(401);
        assertThat(token("grant_type=client_credentials", "nobody", secret).statusCode())
                .isEqualTo(401);
        assertThat(token("grant_type=password&username=manager&password=x", "machine", secret)
                        .statusCode())
                .isEqualTo(400);
        assertThat(token("grant_type=authorization_code&code=x", "machine", secret)
                        .statusCode())
                .isEqualTo(400);
        assertThat(token(
                                "grant_type=client_credentials",
                                "ledger-pages",
                                LEDGER.identity().pagesSecret())
                        .statusCode())
                .as("the pages have no rights of their own")
                .isEqualTo(400);
    }

    private static URI with(URI address, String name, String value) {
        return UriComponentsBuilder.fromUri(address)
                .replaceQueryParam(name, value)
                .build(true)
                .toUri();
    }

    private static URI without(URI address, String... names) {
        var uri = UriComponentsBuilder.fromUri(address);
        for (var name : names) {
            uri.replaceQueryParam(name);
        }
        return uri.build(true).toUri();
    }

    private static HttpResponse<String> token(String body, String name, String password) {
        var basic = Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
        return send(HttpRequest.newBuilder(URI.create(LEDGER.address() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(LEDGER.address() + path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
