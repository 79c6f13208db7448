package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.Council.decision;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where the pages say what rests on a decision. */
@SpringBootTest(classes = PagesTestApplication.class)
class DecisionUsePagesTest {

    private static final String FUND = "/funds/" + SampleLedger.FUND;

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aDecisionSaysWhatIsUsedAndLeftAndWhatWasDoneUnderIt() throws Exception {
        assertThat(words("/decisions/" + decision(2), "en"))
                .containsSubsequence("What was done under it", "At most", "€12,500.00", "Used", "€5,000.00", "Left")
                .containsSubsequence("€7,500.00", "Paid out", "€4,000.00", "Spent", "€1,500.00", "Released", "€250.00")
                .containsSubsequence("Funds committed", "Funds committed", "Reversed", "Initiative stopped")
                .contains("These are 3 of 80.", "GET /v1/decisions/" + decision(2) + "/uses")
                .doesNotContain("This decision was struck");
        assertThat(words("/decisions/" + decision(2), "nl"))
                .containsSubsequence("Wat er onder dit besluit is gedaan", "Gebruikt", "Over", "Uitbetaald");
    }

    @Test
    void aDecisionUnderWhichNothingWasDoneSaysSo() throws Exception {
        assertThat(words("/decisions/" + decision(1), "en")).contains("Nothing was done under this decision yet.");
        assertThat(words("/decisions/" + decision(4), "en"))
                .as("a proposal allows nothing")
                .doesNotContain("What was done under it");
    }

    @Test
    void aDecisionThatWasStruckInUseSaysSoBeforeWhatWasDone() throws Exception {
        assertThat(words("/decisions/" + decision(3), "en"))
                .containsSubsequence("What was done under this decision still stands: 2", "What was done under it");
        assertThat(words("/decisions/" + decision(3), "nl")).contains("heeft geen grond meer");
    }

    @Test
    void aCommitmentLeadsToItsDecisionAndItsWaiverForWhoMaySeeThose() throws Exception {
        assertThat(show(FUND, "en", Set.of("/", "/funds", "/decisions")))
                .contains("href=\"/decisions/" + decision(2) + "\"", "href=\"/decisions/" + decision(1) + "\"")
                .contains("Bankjes op het plein", "With a waiver:");
        assertThat(show(FUND, "en", Set.of("/", "/funds")))
                .contains(">" + decision(2) + "<")
                .doesNotContain("href=\"/decisions/");
    }

    @Test
    void anInitiativeSaysByWhichDecisionItStoppedOrGoesOnAndUntilWhen() throws Exception {
        assertThat(words("/initiatives", "en"))
                .containsSubsequence("Running", "Goes on by West Practice gaat door (until 20 Nov 2026)")
                .containsSubsequence("Stopped", "Stopped by " + decision(3));
        assertThat(words("/initiatives/" + SampleLedger.INITIATIVE, "nl"))
                .containsSubsequence("Verloop", "Gaat verder door West Practice gaat door (tot en met 20 nov 2026)");
    }

    @Test
    void aProgrammeSaysWhichPrioritiesAreAdopted() throws Exception {
        assertThat(words("/", "en"))
                .containsSubsequence(
                        "Priorities", "Empower residents", "Adopted", "by Prioriteit 2", "Liveability", "Proposed");
        assertThat(words("/?asOf=1", "nl")).contains("Dit programma heeft nog geen prioriteiten.");
    }

    private String show(String path, String language, Set<String> navigation) throws Exception {
        return pages.perform(get(path).header("Accept-Language", language).requestAttr("navigation", navigation))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What can be read, each gap one space. */
    private String words(String path, String language) throws Exception {
        return show(path, language, Set.of("/", "/funds", "/initiatives", "/decisions"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replace(" )", ")")
                .replace("( ", "(");
    }
}
