package org.programmeledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.identity.DemoAccount;
import org.programmeledger.standalone.system.LedgerClient;
import org.programmeledger.standalone.system.Neighbourhood;

/** What people come to do on the pages, from signing in to signing out. */
class JourneyIT {

    private static Chromium chromium;

    private final LedgerClient client = new LedgerClient();
    private final String programme = WholeLedger.running().example().resolve("${botu}");

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void signsInAndOut() {
        try (var visitor = chromium.visitor(1280, "en")) {
            visitor.open("/incidents");
            assertThat(visitor.page().url()).endsWith("/login");
            visitor.tryPassword("guess");
            assertThat(visitor.text("[role=alert]")).contains("not right");
            visitor.findsNothingWrong("sign-in with a wrong password");
            visitor.tryPassword(WholeLedger.running().password(DemoAccount.MANAGER));
            assertThat(visitor.page().url())
                    .as("where they wanted to go")
                    .isEqualTo(WholeLedger.running().address() + "/incidents");
            assertThat(visitor.text(".session")).contains("manager");

            visitor.page().locator(".session__out").click();
            assertThat(visitor.text("[role=status]")).contains("signed out");
            visitor.open("/funds");
            assertThat(visitor.page().url()).endsWith("/login");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recordsAnIncident(boolean javaScript) {
        long before = incidents();
        try (var visitor = chromium.visitor(360, "en", javaScript).signedIn()) {
            visitor.open("/incidents");
            visitor.page().locator("main .nl-button--primary").click();
            visitor.page().locator("#type").selectOption("violence");
            visitor.page().locator("#severity").selectOption("HIGH");
            visitor.page().locator("#effectiveDate").fill("2199-01-01");
            visitor.page().locator("#reason").fill("Reported by the <b>team</b> & others");
            visitor.page().locator("main button[type=submit]").click();
            faultsAreNamedAndValuesKept(visitor, javaScript);

            visitor.page().locator("#areaCell").selectOption("bospolder");
            visitor.page().locator("#effectiveDate").fill("2026-02-03");
            visitor.page().locator("input[name=groups][value=youth]").check();
            visitor.page().locator("main button[type=submit]").click();
            assertThat(visitor.page().url()).contains("/incidents?", "minPosition=", "recorded=incident_");
            assertThat(visitor.text("[role=status]")).contains("The incident is recorded", "Violence", "Bospolder");
            var row = visitor.text("main tbody tr");
            assertThat(row).contains("Violence", "3 Feb 2026", "Bospolder", "High", "Youth", "Open");
            visitor.nothingSticksOut("incidents");
        }
        assertThat(incidents()).isEqualTo(before + 1);
        var recorded = client.read("/v1/incidents?programme=" + programme)
                .items()
                .toList()
                .getLast();
        var trail = client.read(
                "/v1/audit-entries?stream=" + recorded.required("id").stringValue());
        assertThat(trail.each("reason")).containsExactly("Reported by the <b>team</b> & others");
        assertThat(trail.each("effectiveOn")).containsExactly("2026-02-03");
    }

    private static void faultsAreNamedAndValuesKept(Visitor visitor, boolean javaScript) {
        var page = visitor.page();
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.locator("#faults li").allInnerTexts())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("Where:"))
                .anyMatch(fault -> fault.startsWith("Happened on:"));
        assertThat(page.locator("#faults a").evaluateAll("links => links.map(link => link.getAttribute('href'))"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder("#areaCell", "#effectiveDate");
        assertThat(page.locator("#areaCell").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#areaCell-error").innerText()).contains("required");
        assertThat(page.locator("#type").inputValue()).isEqualTo("violence");
        assertThat(page.locator("#severity").inputValue()).isEqualTo("HIGH");
        assertThat(page.locator("#effectiveDate").inputValue()).isEqualTo("2199-01-01");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Reported by the <b>team</b> & others");
        visitor.complaints(); // the browser reports the 422
        if (javaScript) {
            visitor.photograph("incident-form-with-faults-en-360");
            visitor.findsNothingWrong("form with faults");
        }
    }

    @Test
    void aFormSentTwiceRecordsOneIncident() {
        long before = incidents();
        try (var visitor = chromium.visitor(1280, "nl").signedIn()) {
            visitor.open("/incidents/new");
            visitor.page().locator("#type").selectOption("intolerance");
            visitor.page().locator("#severity").selectOption("LOW");
            visitor.page().locator("#areaCell").selectOption("tussendijken");
            var sent = FormData.create();
            for (var field : List.of("_csrf", "idempotencyKey", "type", "severity", "areaCell", "effectiveDate")) {
                sent.set(
                        field,
                        visitor.page().locator("main [name=" + field + "]").inputValue());
            }
            visitor.page().locator("main button[type=submit]").dblclick();
            visitor.page().waitForURL(url -> url.contains("recorded="));
            var address = WholeLedger.running().address() + "/incidents/new";
            var again = visitor.context()
                    .request()
                    .post(address, RequestOptions.create().setForm(sent));
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.url()).contains("recorded=incident_");
        }
        assertThat(incidents()).isEqualTo(before + 1);
    }

    private long incidents() {
        return client.readAt(
                        "/v1/incidents?limit=500&programme=" + programme,
                        WholeLedger.running().head())
                .items()
                .count();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsEventsByTheirStreamKindAndMoment(boolean javaScript) {
        var botu = Neighbourhood.establish(client);
        var fund = botu.fund();
        var pledge = client.created("/v1/funds/" + fund.id() + "/pledges", botu.pledge("10.00"));
        client.created("/v1/funds/" + fund.id() + "/receipts", botu.receipt("7.00"));
        try (var visitor = chromium.visitor(1280, "en", javaScript).signedIn()) {
            var page = visitor.open("/audit-trail").page();
            page.locator("#stream").fill(fund.id());
            apply(visitor, "stream=fund_");
            assertThat(kinds(visitor)).containsExactly("Receipt recorded", "Pledge recorded", "Fund opened");
            page.locator("#asOf").fill(Long.toString(pledge.position()));
            apply(visitor, "asOf=" + pledge.position());
            assertThat(kinds(visitor)).containsExactly("Pledge recorded", "Fund opened");
            assertThat(visitor.text("#past")).contains("You are looking at the past", "" + pledge.position());
            page.locator("#type").selectOption("funding.fund-opened");
            apply(visitor, "type=funding.fund-opened");
            assertThat(kinds(visitor)).containsExactly("Fund opened");
            page.locator("#asOf").fill("2000-01-01");
            apply(visitor, "asOf=2000-01-01");
            assertThat(visitor.text("#results")).contains("No event fits");
            assertThat(page.url()).contains("asOf=2000-01-01", "type=funding.fund-opened");
            assertThat(visitor.complaints()).isEmpty();
            visitor.open("/audit-trail/" + pledge.position());
            assertThat(visitor.text("main")).contains("Toegezegd in de raad", "10.00");
        }
    }

    /** Waits for the answer, whoever fetches it: the browser, or the script that replaces a part of the page. */
    private static void apply(Visitor visitor, String asked) {
        visitor.page()
                .waitForResponse(
                        response -> response.url().contains("/audit-trail?"),
                        () -> visitor.page()
                                .locator("main form button[type=submit]")
                                .click());
        visitor.page().waitForURL(url -> url.contains(asked));
        visitor.page()
                .waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    private static List<String> kinds(Visitor visitor) {
        return visitor.page().locator("#results tbody th").allInnerTexts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pledged", "received", "committed", "free"})
    void whyAnAmountIsSoLeadsToLinesThatAddUpToIt(String figure) {
        var botu = Neighbourhood.establish(client);
        var bench = botu.adopted("youth", "100.00");
        var fund = "/v1/funds/" + botu.fund().id();
        client.created(fund + "/pledges", botu.pledge("6400000.00"));
        client.created(fund + "/receipts", botu.receipt("1000.50"));
        client.created(fund + "/receipts", botu.receipt("2000.25"));
        var last = client.created(fund + "/commitments", botu.commitment(fund, bench.id(), "500.01"));
        try (var visitor = chromium.visitor(1280, "en", false).signedIn()) {
            visitor.open(fund.substring(3) + "?minPosition=" + last.position());
            var number = amount(visitor.text(".tile--" + figure + " .tile__number"));
            visitor.page().locator(".tile--" + figure + " a").click();
            visitor.page().waitForURL(url -> url.contains("figure=" + figure));
            var sum = BigDecimal.ZERO;
            for (var line : visitor.page().locator("#journal tbody tr").all()) {
                var amounts = line.locator(".utrecht-table__cell--numeric-data").allInnerTexts();
                sum = sum.add(amount(amounts.getFirst())).subtract(amount(amounts.getLast()));
            }
            assertThat(number).isPositive();
            assertThat(sum.abs()).isEqualByComparingTo(number);
            assertThat(visitor.page().url()).contains("asOf=" + last.position());
        }
    }

    private static BigDecimal amount(String text) {
        var digits = text.replaceAll("[^0-9.]", "");
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
    }
}
