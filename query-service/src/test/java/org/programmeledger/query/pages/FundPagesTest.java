package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.pages.SampleLedger.DAY;
import static org.programmeledger.query.pages.SampleLedger.eur;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.funding.Tranche;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the page of a fund and the page of a statement say. */
@SpringBootTest(classes = PagesTestApplication.class)
class FundPagesTest {

    private static final String FUND = "/funds/" + SampleLedger.FUND;

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void anOverrunIsToldBeforeAnythingElseWithWhatFollowsFromIt() throws Exception {
        assertThat(words(FUND, "en"))
                .contains("€8,400.00 was spent without cover.", "nothing new can be reserved in or committed");
        assertThat(show(FUND, "en")).containsSubsequence("id=\"overrun\"", "class=\"tiles\"");
        assertThat(words(FUND, "nl")).contains("€ 8.400,00 is uitgegeven zonder dekking.", "het bestuur moet");
        assertThat(words(FUND + "?asOf=1", "en")).doesNotContain("was spent without cover");
    }

    @Test
    void promisesStandApartFromMoney() throws Exception {
        assertThat(words(FUND, "en"))
                .containsSubsequence(
                        "What the money is for",
                        "€837,500.00",
                        "of which",
                        "Advanced",
                        "Together, exactly the sum",
                        "€2,758,400.00",
                        "No money: promises",
                        "€6,400,000.00",
                        "Committed to the fund",
                        "€150,000.00");
    }

    @Test
    void aRestrictionIsSaidInWords() throws Exception {
        assertThat(words(FUND, "en"))
                .contains(
                        "Only initiatives with no other themes than: Youth, Cohesion",
                        "Only initiatives of one of these programme lines: Baseline study, Continue current approach",
                        "Not before 20 November 2026.",
                        "Temporary money: not to be spent after 20 November 2027");
        assertThat(words(FUND, "nl")).contains("Alleen initiatieven met enkel deze thema's: Jeugd, Samenhang");
        assertThat(words(FUND + "?asOf=1", "en")).contains("Anything: the money is not restricted.");
    }

    @Test
    void eachReceiptLeadsToWhatBecameOfItAtTheMomentOfThePage() throws Exception {
        var receipt = "/receipts/receipt_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e81";
        assertThat(words(FUND, "en"))
                .contains("Gemeente Rotterdam", "Receipt of another")
                .contains(
                        "Without receipt", "€2.00 to be paid back", "€1.00 written off", "€1.00 refunded or passed on");
        assertThat(show(FUND, "en")).contains("href=\"" + receipt + "\"");
        assertThat(show(FUND + "?asOf=97", "en")).contains("href=\"" + receipt + "?asOf=97\"");
    }

    @Test
    void aCommitmentSaysWhatKeepsItsMoneyAndWhatIsPaidNext() throws Exception {
        assertThat(words(FUND, "en"))
                .contains("Vergunning verleend", "Determined at €13,250.00")
                .doesNotContain("Plan ingediend")
                .containsSubsequence("€3,000.00", "20 Nov 2026");
    }

    @Test
    void whatIsNotOutstandingAnyMoreIsTakenOffTheFirstTranches() {
        var first = new Tranche(DAY, eur("4000.00"));
        var second = new Tranche(DAY.plusDays(60), eur("6000.00"));

        assertThat(SampleFund.commitment(eur("10000.00"), second, first).next()).isEqualTo(first);
        assertThat(SampleFund.commitment(eur("12000.00"), second, first).next()).isEqualTo(first);
        assertThat(SampleFund.commitment(eur("9000.00"), second, first).next())
                .isEqualTo(new Tranche(DAY, eur("3000.00")));
        assertThat(SampleFund.commitment(eur("6000.00"), second, first).next()).isEqualTo(second);
        assertThat(SampleFund.commitment(eur("0.00"), second, first).next()).isNull();
        assertThat(SampleFund.commitment(eur("10000.00")).next()).isNull();
    }

    @Test
    void anExpenditureIsMarkedAsUncoveredCoveredOrReversed() throws Exception {
        assertThat(words(FUND, "en"))
                .contains("€8,400.00 not covered", "€5.00 covered since", "Reversed", "€1,457.85", "not stated")
                .doesNotContain("€7,777.00");
    }

    @Test
    void aListThatIsCutSaysHowManyThereAreAndWhereAllAre() throws Exception {
        assertThat(words(FUND, "en"))
                .contains("These are 3 of 73.", "GET /v1/funds/" + SampleLedger.FUND + "/expenditures")
                .doesNotContain("These are 1 of 1.");
    }

    @Test
    void everyListSaysWhenThereIsNothingInIt() throws Exception {
        assertThat(words(FUND + "?asOf=1", "en"))
                .contains(
                        "Nothing was received.",
                        "Nothing is reserved.",
                        "Nothing was committed.",
                        "Nothing was spent.",
                        "Nothing was pledged.",
                        "There is no year yet in which anything took effect.");
        assertThat(words(FUND + "?asOf=1", "nl"))
                .contains("Er is niets ontvangen.", "Er is niets gereserveerd.", "Er is niets besteed.");
    }

    @Test
    void everyYearLeadsToItsStatement() throws Exception {
        assertThat(show(FUND, "en"))
                .contains("href=\"" + FUND + "/statements/2024\"", "Closing proposed", "Statement of 2026");
    }

    @Test
    void theStatementOfAClosedYearStaysAndWhatWasLearnedSinceStandsBeside() throws Exception {
        assertThat(statement(SampleStatements.CLOSED, "en"))
                .contains("this statement never changes", SampleFund.HASH, "The same as at closing", "1 entry.")
                .doesNotContain("This is NOT")
                .containsSubsequence(
                        "Statement as closed",
                        "Opening",
                        "Expenditure recorded",
                        "€1,250,000.00",
                        "Closing",
                        "Position 118")
                .containsSubsequence(
                        "As closed", "As known now", "Expenditure", "€1,250,000.00", "€1,258,400.00", "€8,400.00")
                .containsSubsequence("Journal of what was learned since", "Rekening die te laat kwam", "Next page");
        assertThat(statement(SampleStatements.CLOSED, "nl"))
                .contains("deze staat verandert nooit meer", "1 boeking.", "Uitgave vastgelegd", "Uitgaven");
    }

    @Test
    void aStatementThatIsNotTheOneThatWasClosedIsNotShownWithoutAWarning() throws Exception {
        assertThat(statement(SampleStatements.BROKEN, "en"))
                .contains("This is NOT the statement that was closed.", "Content hash at closing")
                .doesNotContain("The same as at closing");
        assertThat(statement(SampleStatements.BROKEN, "nl")).contains("Dit is NIET de staat die is afgesloten.");
    }

    @Test
    void theStatementOfAYearThatIsNotClosedSaysThatItMayChange() throws Exception {
        assertThat(statement(SampleStatements.OPEN, "en"))
                .contains("Closing is proposed; somebody else has yet to confirm it.", "Statement as known")
                .doesNotContain("What was learned since", "never changes");
        assertThat(statement(SampleStatements.NOTHING, "en"))
                .contains("changes as more becomes known", "there is nothing to show");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void bothSidesOfTheClosingAreEqual(String language) throws Exception {
        var foot = Pattern.compile("<tfoot.*?</tfoot>", Pattern.DOTALL)
                .matcher(show(FUND + "/statements/" + SampleStatements.CLOSED, language));
        assertThat(foot.find()).isTrue();
        assertThat(Pattern.compile("2[.,]000[.,]000[.,]00")
                        .matcher(foot.group())
                        .results())
                .hasSize(2);
    }

    @Test
    void aYearHasFourDigitsAndAFundExists() throws Exception {
        assertThat(status(FUND + "/statements/12")).isEqualTo(400);
        assertThat(status(FUND + "/statements/soon")).isEqualTo(400);
        assertThat(status("/funds/fund_unknown/statements/2018")).isEqualTo(404);
        assertThat(status(FUND + "/statements/2018?asOf=0")).isEqualTo(404);
    }

    private String statement(int year, String language) throws Exception {
        return words(FUND + "/statements/" + year, language);
    }

    private int status(String address) throws Exception {
        return pages.perform(get(address)).andReturn().getResponse().getStatus();
    }

    /** The page as it is read: without its tags, and with single spaces. */
    private String words(String address, String language) throws Exception {
        return show(address, language)
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private String show(String address, String language) throws Exception {
        return pages.perform(get(address).header("Accept-Language", language))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
