package org.programmeledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.identity.DemoAccount;
import org.programmeledger.standalone.system.Board;
import org.programmeledger.standalone.system.LedgerClient;
import org.programmeledger.standalone.system.Neighbourhood;

/**
 * Every page, in both languages, on a desk and on a phone: accessible, complete, and without a complaint. Each language
 * is read for accessibility at one of the widths, and measured at both.
 */
class EveryPageIT {

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final String MAIN_FORM = "main form:has(button.nl-button--primary) button[type=submit]";

    private static String imports = "";
    private static String payer = "";
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        var client = new LedgerClient();
        var botu = Neighbourhood.establish(client);
        var bench = botu.adopted("youth", "60.00", "housing", "40.00");
        var fund = botu.fund("youth", "housing");
        var path = "/v1/funds/" + fund.id();
        client.created(path + "/pledges", botu.pledge("6400000.00"));
        var receipt = client.created(path + "/receipts", botu.receipt("3600000.00"));
        client.created(path + "/commitments", commitment(board(botu), fund.id(), bench.id()));
        var incident = client.created("/v1/incidents", botu.incident("violence", "HIGH"));
        client.readAt("/v1/audit-entries", incident.position());
        payer = botu.municipality();
        imports = "/funds/" + fund.id() + "/imports";
        waiting();
        pages();
        PAGES.put("overview-with-money", "/?programme=" + botu.programme());
        PAGES.put("fund", "/funds/" + fund.id());
        PAGES.put("statement", "/funds/" + fund.id() + "/statements/2026");
        PAGES.put("statement-empty", "/funds/" + fund.id() + "/statements/2001");
        PAGES.put("receipt", "/receipts/" + receipt.id());
        PAGES.put("money-questions", "/money-questions?source=" + botu.municipality() + "&on=2026-12-31");
        PAGES.put("fund-why", "/funds/" + fund.id() + "?figure=free");
        PAGES.put("fund-pledge-only", WholeLedger.running().example().resolve("/funds/${fund}"));
        PAGES.put("initiative", "/initiatives/" + bench.id());
        PAGES.put("incident", "/incidents/" + incident.id());
        PAGES.put("audit-trail-filtered", "/audit-trail?stream=" + fund.id());
        PAGES.put("event", "/audit-trail/" + incident.position());
    }

    /** The pages that are there whatever was recorded. */
    private static void pages() {
        PAGES.put("overview", "/");
        PAGES.put("overview-of-the-past", "/?asOf=40");
        PAGES.put("funds", "/funds");
        PAGES.put("initiatives", "/initiatives");
        PAGES.put("claims", "/claims");
        PAGES.put("outcome-contracts", "/outcome-contracts");
        PAGES.put("incidents", "/incidents");
        PAGES.put("incident-form", "/incidents/new");
        PAGES.put("audit-trail", "/audit-trail");
        PAGES.put("audit-trail-empty", "/audit-trail?from=1999-01-01&until=1999-12-31");
        PAGES.put("views", "/views");
        PAGES.put("people", "/people");
        PAGES.put("problems", "/problems");
        PAGES.put("problem", "/problems/insufficient-funds");
    }

    /** What waits for the board and its members. */
    private static void waiting() {
        PAGES.put("agenda", "/agenda?withinDays=3660");
        PAGES.put("agenda-none", "/agenda?kind=ESCALATION&effectiveOn=2001-01-01");
        PAGES.put("promises", "/promises?withinDays=3660");
        PAGES.put("promises-none", "/promises?kind=RECOVERY&effectiveOn=2001-01-01");
        PAGES.put("my-open-votes", "/my-open-votes");
        PAGES.put("mandates", "/mandates");
        PAGES.put("waivers", "/waivers");
    }

    /** A coalition that gave a mandate. */
    private static Board board(Neighbourhood botu) {
        var board = Board.form(botu, botu.client(), TestPeople.ALL_HANDS);
        mandated(botu, board);
        return board;
    }

    private static Map<String, Object> commitment(Board board, String fund, String initiative) {
        var amount = Neighbourhood.eur("12500.00");
        var decision = board.committing(fund, initiative, amount);
        PAGES.put("decision-with-money", "/decisions/" + decision);
        return Board.because("initiative", initiative, "amount", amount, "decision", decision);
    }

    /** After a changed ballot, and with a seat in conflict. */
    private static void mandated(Neighbourhood botu, Board board) {
        var terms = Map.of(
                "kinds",
                List.of("COMMITMENT"),
                "holder",
                TestPeople.ALL_HANDS.id().value(),
                "limit",
                Neighbourhood.eur("25000.00"),
                "months",
                12,
                "alone",
                false);
        var decision = board.proposed(
                botu.client(),
                Map.of("kind", "MANDATE", "title", "Mandaat", "text", "Wij geven mandaat.", "mandate", terms));
        var meeting = board.toTheVote(decision);
        board.vote(decision, 1, "AGAINST");
        for (int seat = 1; seat <= 4; seat++) {
            board.vote(decision, seat, "FOR");
        }
        board.conflict(decision, 5);
        var counted = board.counted(decision);
        botu.client().readAt("/v1/decisions/" + decision.id(), counted.position());
        botu.client().readAt("/v1/meetings/" + meeting + "/minutes", counted.position());
        botu.client().readAt("/v1/coalitions", counted.position());
        PAGES.put("decisions", "/decisions?kind=MANDATE");
        PAGES.put("decisions-none", "/decisions?title=nothing-of-the-kind");
        PAGES.put("decision", "/decisions/" + decision.id());
        PAGES.put("coalition", "/coalition");
        PAGES.put("meeting", "/meetings/" + meeting);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"nl, " + PHONE + ", " + DESK, "en, " + DESK + ", " + PHONE})
    void isAccessibleAndFits(String language, int width, int otherWidth) {
        try (var visitor = chromium.visitor(width, language)) {
            visitor.open("/sign-in");
            look(visitor, "sign-in", language, otherWidth);
            visitor.open("/login");
            look(visitor, "issuer-sign-in", language, otherWidth);
            visitor.signedIn();
            var wrong = new ArrayList<Throwable>();
            PAGES.forEach((name, path) -> {
                try {
                    visitor.open(path);
                    look(visitor, name, language, otherWidth);
                } catch (AssertionError e) {
                    visitor.complaints();
                    wrong.add(e);
                }
            });
            refusals(visitor, language, otherWidth, wrong);
            assertThat(wrong).isEmpty();
        }
    }

    /** What a page of a file of money looks like from choosing it until it is recorded, to somebody who may record it. */
    @ParameterizedTest
    @CsvSource({"nl, " + PHONE + ", " + DESK, "en, " + DESK + ", " + PHONE})
    void isAccessibleAndFitsWhileAFileOfMoneyIsImported(String language, int width, int otherWidth) {
        try (var visitor = chromium.visitor(width, language).signedIn(DemoAccount.TREASURER)) {
            visitor.open(imports);
            look(visitor, "import", language, otherWidth);
            sent(visitor, 422);
            look(visitor, "import-without-a-file", language, otherWidth);
            visitor.page().locator("#file").setInputFiles(new FilePayload("geld.csv", "text/csv", file()));
            sent(visitor, 200);
            assertThat(visitor.page().locator("#rows-caption ~ tbody tr").count())
                    .isEqualTo(3);
            assertThat(visitor.page().locator("#row-3 li strong").allInnerTexts())
                    .as("errors by cell")
                    .contains("Bedrag", "Thema's", "Betalingskenmerk");
            look(visitor, "import-preview", language, otherWidth);
            sent(visitor, 422);
            assertThat(visitor.page().locator("#faults a[href='#reason']").count())
                    .isEqualTo(1);
            look(visitor, "import-without-a-reason", language, otherWidth);
            visitor.page().locator("#reason").fill("Boeken 2019");
            sent(visitor, 200);
            assertThat(visitor.page().locator(".utrecht-alert--ok[role=status]").count())
                    .isEqualTo(1);
            look(visitor, "import-recorded", language, otherWidth);
            assertThat(visitor.visit(imports + "?upload=page-gone").status()).isEqualTo(410);
            assertThat(visitor.complaints()).hasSize(1);
            look(visitor, "import-gone", language, otherWidth);
        }
    }

    /** The form is sent and answered; the browser itself reports a status that is none of success. */
    private static void sent(Visitor visitor, int status) {
        var answer = visitor.page()
                .waitForNavigation(() -> visitor.page().locator(MAIN_FORM).click());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(visitor.complaints()).hasSize(status == 200 ? 0 : 1).allMatch(text -> text.contains("" + status));
    }

    /** Two rows that can be recorded, and between them one with an error in several cells, of which one is long. */
    private static byte[] file() {
        return """
                Datum;Betaler;Bedrag;Betalingskenmerk;Thema's;Opmerking
                31-12-2019;%1$s;1.200.000,50;%2$s-1;youth;een
                31-12-2019;%1$s;1.200;=1+1;%3$s;twee
                1-1-2020;%1$s;0,01;%2$s-2;;drie
                """.formatted(payer, "NL-" + UUID.randomUUID(), "onbekend".repeat(6))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What cannot be shown is refused in the look of the other pages; the browser itself reports the status. */
    private static void refusals(Visitor visitor, String language, int otherWidth, List<Throwable> wrong) {
        Map.of("/nothing", 404, "/audit-trail?asOf=once", 400, "/funds/fund_1", 404, "/?asOf=99999999", 400)
                .forEach((path, status) -> {
                    try {
                        assertThat(visitor.visit(path).status()).as(path).isEqualTo(status);
                        assertThat(visitor.complaints())
                                .as(path)
                                .hasSize(1)
                                .allMatch(text -> text.contains("" + status));
                        look(visitor, "refused-" + status, language, otherWidth);
                    } catch (AssertionError e) {
                        wrong.add(e);
                    }
                });
    }

    /** Of a page that something is wrong with, a picture is kept. */
    private static void look(Visitor visitor, String name, String language, int otherWidth) {
        try {
            lookClosely(visitor, name + " " + language, language, otherWidth);
        } catch (AssertionError wrong) {
            visitor.photograph(name + "-" + language);
            throw wrong;
        }
    }

    private static void lookClosely(Visitor visitor, String what, String language, int otherWidth) {
        assertThat(visitor.page().getAttribute("html", "lang")).as(what).isEqualTo(language);
        assertThat(visitor.page().title()).as(what).isNotBlank().doesNotContain("??");
        assertThat(visitor.text("body")).as(what).doesNotContain("??");
        assertThat(visitor.page().locator("h1").count())
                .as("headings of " + what)
                .isEqualTo(1);
        visitor.findsNothingWrong(what);
        visitor.wouldFit(otherWidth, what);
    }

    @Test
    void theLanguageIsChosenOnThePageAndKept() {
        try (var visitor = chromium.visitor(DESK, "en").signedIn()) {
            visitor.open("/funds");
            visitor.page().locator(".lang a[hreflang=nl]").click();
            assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("nl");
            visitor.open("/audit-trail");
            assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("nl");
        }
    }

    @Test
    void theChartHasATableTwinWithTheSameNumbers() {
        try (var visitor = chromium.visitor(DESK, "en").signedIn()) {
            visitor.open(PAGES.getOrDefault("fund", ""));
            var chart = visitor.page().locator("figure.chart");
            assertThat(chart.locator("svg .chart__amount").allTextContents())
                    .hasSize(4)
                    .isEqualTo(chart.locator("table td").allInnerTexts())
                    .isEqualTo(visitor.page().locator(".tile__number").allInnerTexts());
            assertThat(chart.locator("svg title").textContent()).isNotBlank();
            assertThat(chart.locator("figcaption").innerText())
                    .isEqualTo(chart.locator("svg desc").textContent());
        }
    }
}
