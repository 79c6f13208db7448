package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.query.Council;
import org.programmeledger.query.agenda.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What waits, as a page and as a file of the same. */
@SpringBootTest(classes = PagesTestApplication.class)
class AgendaPagesTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private MockHttpServletResponse show(String address, String language) throws Exception {
        return pages.perform(get(address).header("Accept-Language", language))
                .andReturn()
                .getResponse();
    }

    @Test
    void aPageLinksToTheFileOfWhatItShowsAtItsPosition() throws Exception {
        assertThat(show("/agenda?kind=OVERRUN&withinDays=30", "en").getContentAsString())
                .contains("href=\"/agenda/export?kind=OVERRUN&amp;withinDays=30&amp;asOf=" + SampleLedger.POSITION
                        + "\"");
        assertThat(show("/promises?overdue=true", "en").getContentAsString())
                .contains("href=\"/promises/export?overdue=true&amp;asOf=" + SampleLedger.POSITION + "\"");
    }

    @Test
    void aFileHasALineForEachAmountInTheLanguageOfTheReader() throws Exception {
        var dutch = show("/agenda/export", "nl");
        var decision = Council.decision(1);

        assertThat(dutch.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(dutch.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"agenda-" + SampleLedger.POSITION + ".csv\"");
        assertThat(dutch.getContentAsString().lines())
                .hasSize(1 + Matter.Kind.values().length)
                .contains("Mandaat;" + decision
                        + ";Voorstel zonder stemming of goedkeuring;;Veerkrachtfonds / West Practice;2026-11-29;1;"
                        + "\"12500,00\";EUR;;Voorzitter;");
        assertThat(show("/agenda/export", "en").getContentAsString())
                .contains(",2026-11-29,1,12500.00,EUR,,Chair,\r\n");
        assertThat(show("/promises/export", "en").getContentAsString())
                .as("pm is no amount, and what somebody wrote no formula")
                .contains("Pledge that is not confirmed,'=1+1,,,,,,to be determined (pm),Funder,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agenda?withinDays=3661",
                "/agenda?effectiveOn=soon",
                "/decisions?kind=NONE",
                "/decisions?inForceOn=2018-02-30",
                "/promises?overdue=perhaps",
                "/promises/export?withinDays=-1",
                "/mandates?inForceOn=2018-02-30",
                "/waivers?inForceOn=today"
            })
    void whatIsNotUnderstoodIsRefused(String address) throws Exception {
        assertThat(show(address, "en").getStatus()).isEqualTo(400);
    }
}
