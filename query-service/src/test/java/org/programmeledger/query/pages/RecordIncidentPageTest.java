package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.ResponseCreator;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The form and the command API, played by the test. */
@SpringBootTest(classes = PagesTestApplication.class)
class RecordIncidentPageTest {

    private static final String KEY = "page-2b0f4f3e-8a55-4d0b-9a36-9f7f0a3a2c11";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MockRestServiceServer commands;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        commands.reset();
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void sendsWhatWasFilledInAndShowsTheIncidentsAtThePositionItWasWritten() throws Exception {
        commands.expect(requestTo("http://commands.test/v1/incidents"))
                .andExpect(method(HttpMethod.POST))
                .andExpect(header("Idempotency-Key", KEY))
                .andExpect(header("Accept-Language", "nl"))
                .andExpect(content().json("""
                        {"programme": "%s", "type": "violence", "areaCell": "bospolder-north", "severity": "HIGH",
                         "groups": ["youth", "elderly"], "effectiveDate": "2026-11-20"}
                        """.formatted(SampleLedger.CHOICES.programme())))
                .andRespond(
                        withStatus(HttpStatus.CREATED)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(
                                        "{\"id\": \"incident_1\", \"stream\": \"incident_1\", \"version\": 1, \"position\": 129}"));

        var answer = send(filledIn().param("reason", " "));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/incidents?minPosition=129&recorded=incident_1");
        commands.verify();
    }

    /** A browser sends a line's end as two characters, of which the ledger takes one. */
    @Test
    void whatHappenedIsSentAsItWasWritten() throws Exception {
        commands.expect(requestTo("http://commands.test/v1/incidents"))
                .andExpect(content().json("{\"narrative\": \"Two lines\\nof text\"}"))
                .andRespond(withStatus(HttpStatus.CREATED)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"id\": \"incident_1\", \"position\": 129}"));

        assertThat(send(filledIn().param("narrative", "Two lines\r\nof text")).getStatus())
                .isEqualTo(302);
        commands.verify();
    }

    @Test
    void aRepeatedSendIsAlsoShownAsRecorded() throws Exception {
        answerWith(withStatus(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"id\": \"incident_1\", \"position\": 129}"));

        assertThat(send(filledIn()).getRedirectedUrl()).isEqualTo("/incidents?minPosition=129&recorded=incident_1");
    }

    @Test
    void showsAllProblemsOnTopAndAtTheirFieldsAndKeepsWhatWasFilledIn() throws Exception {
        answerWith(problem(HttpStatus.BAD_REQUEST, """
                {"type": "/problems/invalid-input", "title": "Ongeldige invoer", "status": 400, "errors": [
                  {"pointer": "/areaCell", "code": "required", "detail": "Kies waar het gebeurde."},
                  {"pointer": "/groups/0", "code": "unknown", "detail": "Deze groep bestaat niet."},
                  {"pointer": "/programme", "code": "ended", "detail": "Het programma is <b>voorbij</b>."}]}
                """));

        var answer = send(post("/incidents/new")
                .param("type", "violence")
                .param("areaCell", "")
                .param("severity", "MODERATE")
                .param("groups", "elderly")
                .param("effectiveDate", "2026-11-20")
                .param("reason", "Melding van de wijkagent")
                .param("idempotencyKey", KEY));

        String html = answer.getContentAsString();
        keep("record-incident-faults", html);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html).contains("<title>Fout: ", "role=\"alert\"", "href=\"#areaCell\"", "href=\"#groups\"");
        assertThat(html).contains("Het programma is &lt;b&gt;voorbij&lt;/b&gt;.");
        assertThat(count(html, "Kies waar het gebeurde\\."))
                .as("on top and at the field")
                .isEqualTo(2);
        assertThat(html)
                .containsPattern(
                        "id=\"areaCell\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"areaCell-help areaCell-error\"");
        assertThat(html)
                .containsPattern("<option value=\"violence\" selected=\"selected\"")
                .containsPattern("<option value=\"MODERATE\" selected=\"selected\"")
                .containsPattern("value=\"elderly\" checked=\"checked\"")
                .contains("value=\"2026-11-20\"", ">Melding van de wijkagent</textarea>", "value=\"" + KEY + "\"");
    }

    @Test
    void aRefusalByARuleIsShownWithItsReason() throws Exception {
        answerWith(problem(HttpStatus.CONFLICT, """
                {"type": "/problems/unknown-reference", "title": "Onbekende verwijzing", "status": 409,
                 "detail": "Het programma kent dit gebied niet."}
                """));

        assertThat(send(filledIn()).getContentAsString()).contains("Het programma kent dit gebied niet.");
    }

    @Test
    void withoutAnAnswerTheSameFormCanSafelyBeSentAgain() throws Exception {
        answerWith(withException(new IOException("connection refused")));

        var answer = send(filledIn());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("Er kwam geen antwoord", "value=\"" + KEY + "\"");
    }

    @Test
    void anAnswerThatIsNoJsonIsNoAnswer() throws Exception {
        answerWith(withStatus(HttpStatus.BAD_GATEWAY)
                .contentType(MediaType.TEXT_HTML)
                .body("<h1>Bad gateway</h1>"));

        assertThat(send(filledIn()).getStatus()).isEqualTo(503);
    }

    @Test
    void everyFormHasAKeyOfItsOwn() throws Exception {
        assertThat(key(pages.perform(get("/incidents/new")).andReturn().getResponse()))
                .isNotEqualTo(
                        key(pages.perform(get("/incidents/new")).andReturn().getResponse()));
    }

    private void answerWith(ResponseCreator answer) {
        commands.expect(requestTo("http://commands.test/v1/incidents")).andRespond(answer);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
        return pages.perform(form.header("Accept-Language", "nl")).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder filledIn() {
        return post("/incidents/new")
                .param("type", "violence")
                .param("areaCell", "bospolder-north")
                .param("severity", "HIGH")
                .param("groups", "youth", "elderly")
                .param("effectiveDate", "2026-11-20")
                .param("idempotencyKey", KEY);
    }

    private static ResponseCreator problem(HttpStatus status, String body) {
        return withStatus(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static String key(MockHttpServletResponse form) throws Exception {
        var key = Pattern.compile("name=\"idempotencyKey\" value=\"(page-[0-9a-f-]{36})\"")
                .matcher(form.getContentAsString());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }

    private static void keep(String name, String html) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target", "pages", "nl")).resolve(name + ".html"), html);
    }
}
