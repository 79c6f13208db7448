package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.events.people.Role;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.rights.Access;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page in both languages: it renders, it is well-formed for assistive technology, and it keeps to the strict CSP. */
@SpringBootTest(classes = PagesTestApplication.class)
class PagesTest {

    private static final String DECISIONS = "org.programmeledger.query.pages.SampleDecisions#pages";
    private static final String AGENDA = "org.programmeledger.query.pages.SampleAgendaViews#pages";

    private static final String FUND = "/funds/" + SampleLedger.FUND;

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;
    private MockMvc secured;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        secured = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    /** Rendered to target/pages/(language)/(name).html too, so that a person can look at them. */
    static Stream<Arguments> everyPage() {
        return Stream.of("nl", "en")
                .flatMap(language -> Stream.of(
                        Arguments.of(language, "overview", "/"),
                        Arguments.of(language, "overview-past", "/?asOf=2026-11-01"),
                        Arguments.of(language, "overview-none", "/?asOf=0"),
                        Arguments.of(language, "overview-no-money", "/?asOf=1"),
                        Arguments.of(language, "funds", "/funds"),
                        Arguments.of(language, "funds-none", "/funds?asOf=0"),
                        Arguments.of(language, "import", FUND + "/imports"),
                        Arguments.of(language, "import-gone", FUND + "/imports?upload=page-gone"),
                        Arguments.of(language, "receipt", "/receipts/" + SampleLineageViews.RECEIPT),
                        Arguments.of(language, "receipt-none", "/receipts/" + SampleLineageViews.RECEIPT + "?asOf=0"),
                        Arguments.of(language, "money-questions", "/money-questions?source=party_1&on=2026-12-31"),
                        Arguments.of(language, "money-questions-none", "/money-questions?asOf=1"),
                        Arguments.of(language, "initiatives", "/initiatives?phase=RUNNING&line=breakthrough-dossiers"),
                        Arguments.of(language, "initiatives-none", "/initiatives?asOf=0"),
                        Arguments.of(language, "initiative", "/initiatives/" + SampleLedger.INITIATIVE),
                        Arguments.of(language, "claims", "/claims"),
                        Arguments.of(language, "claims-none", "/claims?asOf=0"),
                        Arguments.of(language, "outcome-contracts", "/outcome-contracts"),
                        Arguments.of(language, "outcome-contracts-none", "/outcome-contracts?asOf=0"),
                        Arguments.of(language, "incidents", "/incidents?recorded=" + SampleLedger.INCIDENT),
                        Arguments.of(language, "incidents-none", "/incidents?asOf=0&phase=OPEN"),
                        Arguments.of(language, "record-incident", "/incidents/new"),
                        Arguments.of(language, "incident", "/incidents/" + SampleLedger.INCIDENT),
                        Arguments.of(language, "audit-trail", "/audit-trail"),
                        Arguments.of(language, "audit-trail-none", "/audit-trail?actor=nobody"),
                        Arguments.of(language, "event", "/audit-trail/120"),
                        Arguments.of(language, "views", "/views"),
                        Arguments.of(language, "people", "/people"),
                        Arguments.of(language, "sign-in", "/sign-in?error"),
                        Arguments.of(language, "error-404", "/funds/fund_unknown"),
                        Arguments.of(language, "error-4xx", "/funds?asOf=yesterday")));
    }

    /** A fund and its statements, rendered in the same way. */
    static Stream<Arguments> everyPageOfAFund() {
        return Stream.of("nl", "en")
                .flatMap(language -> Stream.of(
                        Arguments.of(language, "fund", FUND),
                        Arguments.of(language, "fund-why", FUND + "?figure=free&asOf=128"),
                        Arguments.of(language, "fund-none", FUND + "?asOf=1"),
                        Arguments.of(language, "statement", FUND + "/statements/" + SampleStatements.CLOSED),
                        Arguments.of(language, "statement-open", FUND + "/statements/" + SampleStatements.OPEN),
                        Arguments.of(language, "statement-none", FUND + "/statements/" + SampleStatements.NOTHING),
                        Arguments.of(language, "statement-broken", FUND + "/statements/" + SampleStatements.BROKEN)));
    }

    @ParameterizedTest
    @MethodSource({"everyPage", "everyPageOfAFund", DECISIONS, AGENDA})
    void rendersAccessibleAndWithinTheContentSecurityPolicy(String language, String name, String address)
            throws Exception {
        String html = show(address, language).getContentAsString();
        keep(language, name, html);

        assertThat(html).contains("<html lang=\"" + language + "\"").doesNotContain("??");
        assertThat(html).as("inline styles").doesNotContainPattern("<style|\\sstyle\\s*=");
        assertThat(html)
                .as("inline scripts")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)|\\son[a-z]+\\s*=|javascript:");
        assertThat(count(html, "<h1[ >]")).as("one main heading").isOne();
        assertThat(count(html, "<table[ >]")).as("captions").isEqualTo(count(html, "<caption[ >]"));
        assertThat(html).as("scopes").doesNotContainPattern("<th(?![^>]*\\sscope=)[\\s>]");
        assertThat(html).doesNotContain("th:");
    }

    @ParameterizedTest
    @MethodSource({"everyPage", "everyPageOfAFund", DECISIONS, AGENDA})
    void idsAreUniqueAndEveryReferenceHasItsTarget(String language, String name, String address) throws Exception {
        String html = show(address, language).getContentAsString();
        var ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(id -> id.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("\\s(?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"")
                        .matcher(html)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(" "))))
                .allSatisfy(id -> assertThat(ids).contains(id));
    }

    @Test
    void formsCarryTheirToken() throws Exception {
        assertThat(secured.perform(get("/incidents/new"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("name=\"_csrf\"");
    }

    @Test
    void whatWasToldIsShownOnlyToWhoSaysWhatFor() throws Exception {
        var address = "/incidents/" + SampleLedger.INCIDENT;
        var auditor = new Access(TestPeople.AUDITOR.id(), List.of(new Access.Grant(Role.AUDITOR, null, Set.of())), 0);
        assertThat(show(address, "en").getContentAsString())
                .as("nobody with a role that has to do with it")
                .doesNotContain("/narrative\"")
                .doesNotContain("Told for");
        assertThat(pages.perform(get(address).requestAttr(Access.class.getName(), auditor))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("action=\"" + address + "/narrative\"")
                .doesNotContain("Told for");

        var told = pages.perform(post(address + "/narrative").param("purpose", "AUDIT"))
                .andReturn()
                .getResponse();
        assertThat(told.getContentAsString()).contains("Told for AUDIT");
        assertThat(told.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(pages.perform(post(address + "/narrative").param("purpose", "CURIOSITY"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void whoIsSignedInCanSignOut() throws Exception {
        assertThat(show("/", "en").getContentAsString()).contains("Signed in as", ">demo<", "action=\"/sign-out\"");
        assertThat(secured.perform(get("/")).andReturn().getResponse().getContentAsString())
                .doesNotContain("/sign-out");
    }

    @Test
    void amountsAndChartFollowTheLanguage() throws Exception {
        assertThat(show("/", "nl").getContentAsString())
                .contains("€\u00a06.400.000,00 is toegezegd")
                .contains("width=\"42.969%\"");
        assertThat(show("/", "en").getContentAsString()).contains("€6,400,000.00 is pledged");
    }

    @Test
    void thePageSaysAtWhichPositionItWasComputedAndLinksToItself() throws Exception {
        assertThat(show("/audit-trail?actor=demo&lang=en", "en").getContentAsString())
                .contains("As of position 128 of the log")
                .contains("href=\"/audit-trail?actor=demo&amp;asOf=128\"")
                .doesNotContain("You are looking at the past");
        assertThat(show("/?asOf=97", "en").getContentAsString()).contains("You are looking at the past");
    }

    @Test
    void theNextPageIsPinnedToThePositionOfThisOne() throws Exception {
        assertThat(show(FUND, "en").getContentAsString())
                .contains("href=\"" + FUND + "?asOf=128&amp;cursor=c%202%2F%26%3D#journal\"");
    }

    @Test
    void textsOfTheLogAreEscaped() throws Exception {
        assertThat(show("/audit-trail", "en").getContentAsString())
                .contains("&lt;start&gt;")
                .doesNotContain("<start>");
    }

    @Test
    void whatIsNotThereIs404AndWhatCannotBeReadIs400() throws Exception {
        assertThat(show("/funds/fund_unknown", "en").getStatus()).isEqualTo(404);
        assertThat(show("/?programme=prog_unknown", "en").getStatus()).isEqualTo(404);
        assertThat(show("/funds?asOf=129", "en").getStatus()).isEqualTo(400);
        assertThat(show("/audit-trail/one", "en").getStatus()).isEqualTo(400);
        assertThat(show("/audit-trail?from=01-02-2026", "en").getStatus()).isEqualTo(400);
        assertThat(show(FUND + "?figure=profit", "en").getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"403, No access", "404, Not found", "410, This cannot be shown", "500, Something went wrong"})
    void anErrorOutsideThePagesHasTheirLook(int status, String title) throws Exception {
        var answer = pages.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "en")
                        .requestAttr("jakarta.servlet.error.status_code", status))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains("<title>" + title, "class=\"site-head\"", "href=\"?lang=nl\"");
    }

    @Test
    void aChosenLanguageIsRemembered() throws Exception {
        var answer = show("/?lang=en", "nl");

        assertThat(answer.getHeader("Set-Cookie")).startsWith("lang=en;").contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.getContentAsString()).contains("<html lang=\"en\"");
        assertThat(show("/?lang=fr", "nl").getContentAsString()).contains("<html lang=\"nl\"");
    }

    private MockHttpServletResponse show(String address, String language) throws Exception {
        return pages.perform(get(address).header("Accept-Language", language).with(request -> {
                    request.setRemoteUser("demo");
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }

    private static void keep(String language, String name, String html) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pages", language));
        Files.writeString(folder.resolve(name + ".html"), html);
    }
}
