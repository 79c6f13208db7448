package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.http.Caller;
import org.programmeledger.http.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.ResponseCreator;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** The page for files of money and the command API, played by the test. */
@SpringBootTest(classes = PagesTestApplication.class)
@ExtendWith(OutputCaptureExtension.class)
class ImportPageTest {

    private static final String PAGE = "/funds/" + SampleLedger.FUND + "/imports";
    private static final String API = "http://commands.test/v1/funds/" + SampleLedger.FUND + "/receipt-imports";
    private static final byte[] FILE = "datum;bedrag\n31-12-2019;SECRET".getBytes(StandardCharsets.UTF_8);
    private static final String SHA = "a".repeat(64);
    private static final String PREVIEW = """
            {"sha256": "%s", "ignoredColumns": ["Notitie"], "acceptable": 2, "rows": [
              {"row": 2, "values": {"effectiveDate": "2019-12-31", "amount": {"amount": "1200.50", "currency": "EUR"},
                "themes": ["youth", "work"]}, "errors": []},
              {"row": 3, "values": {"effectiveDate": "2019-12-30"}, "errors": [
                {"column": "bedrag", "code": "ambiguous-number", "detail": "Op <b>twee</b> manieren te lezen."}]},
              {"row": 4, "values": {}, "errors": [
                {"code": "payment-reference-taken", "detail": "Al vastgelegd op positie 12."}]},
              {"row": 1234, "values": {}, "errors": []}]}
            """.formatted(SHA);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MockRestServiceServer commands;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        commands.reset();
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        signIn(TestPeople.TREASURER.id());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(PersonId person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(new Caller(person), null));
    }

    @Test
    void everyRowIsShownAsItIsUnderstoodWithWhatIsWrongWithIt() throws Exception {
        commands.expect(requestTo(API + "/previews"))
                .andExpect(header("Accept-Language", "nl"))
                .andExpect(content().json("""
                        {"file": "%s", "format": "CSV", "numbers": "DUTCH"}
                        """.formatted(Base64.getEncoder().encodeToString(FILE))))
                .andRespond(ok(PREVIEW));

        var html = send(get(upload(FILE))).getContentAsString();

        keep("import-preview", html);
        assertThat(html).contains("31 dec 2019", "€\u00a01.200,50", "youth, work", "Notitie", ">bedrag</strong>");
        assertThat(html).contains("Op &lt;b&gt;twee&lt;/b&gt; manieren te lezen.", "Al vastgelegd op positie 12.");
        assertThat(html).containsOnlyOnce("Dubbel").contains("href=\"#row-3\"", "id=\"row-3\"");
        assertThat(html)
                .as("only rows without errors can be chosen")
                .containsPattern("name=\"rows\" value=\"2\" aria-label=\"Regel 2\" checked=\"checked\"")
                .containsPattern("name=\"rows\" value=\"1234\" aria-label=\"Regel 1234\" checked")
                .doesNotContainPattern("name=\"rows\" value=\"[34]\"");
        assertThat(html).doesNotContain("style=").contains("href=\"" + PAGE + "?kind=RECEIPTS&amp;numbers=DUTCH");
        commands.verify();
    }

    @Test
    void theChosenRowsAreRecordedOnceHoweverOftenTheyAreSent() throws Exception {
        var address = upload(FILE);
        commands.expect(requestTo(API))
                .andExpect(header("Idempotency-Key", key(address)))
                .andExpect(content().json("""
                        {"file": "%s", "format": "CSV", "sha256": "%s", "rows": [2, 1234], "reason": "Boeken 2019"}
                        """.formatted(Base64.getEncoder().encodeToString(FILE), SHA)))
                .andRespond(withStatus(HttpStatus.CREATED)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"id\": \"fund_1\", \"position\": 12345}"));

        var result = send(chosen(address)).getRedirectedUrl();

        assertThat(send(chosen(address)).getRedirectedUrl()).isEqualTo(result);
        commands.verify();
        var html = send(get(String.valueOf(result))).getContentAsString();
        keep("import-recorded", html);
        assertThat(html)
                .contains("Nieuwe boekingen: 2.", "positie 12345 ")
                .contains("href=\"/audit-trail/12345\"", "?minPosition=12345\"", "href=\"" + PAGE + "\"");
    }

    @Test
    void aRefusalIsSaidInItsOwnWordsAndTheChoicesStay() throws Exception {
        var address = upload(FILE);
        commands.expect(requestTo(API)).andRespond(problem("""
                {"title": "Ongeldige invoer", "status": 400, "errors": [
                  {"pointer": "/reason", "detail": "Geef een reden."},
                  {"pointer": "/file/3/bedrag", "detail": "Geen <i>bedrag</i>."}]}
                """));
        commands.expect(requestTo(API + "/previews")).andRespond(ok(PREVIEW));

        var answer = send(post(PAGE)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("upload", key(address))
                .param("rows", "1234")
                .param("reason", "Te kort"));

        var html = answer.getContentAsString();
        keep("import-refused", html);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html).contains("<title>Fout: ", "role=\"alert\"", "href=\"#reason\"", ">Te kort</textarea>");
        assertThat(html).contains("Regel 3, kolom bedrag: Geen &lt;i&gt;bedrag&lt;/i&gt;.");
        assertThat(html).containsPattern("id=\"reason\"[^>]*aria-describedby=\"reason-help reason-error\"");
        assertThat(html)
                .containsPattern("value=\"1234\" aria-label=\"Regel 1234\" checked")
                .containsPattern("value=\"2\" aria-label=\"Regel 2\">")
                .contains("value=\"" + key(address) + "\"");
    }

    @Test
    void aRuleThatRefusesSaysWhy() throws Exception {
        var address = upload(FILE);
        commands.expect(requestTo(API)).andRespond(problem("""
                {"title": "Sommige regels mogen niet", "status": 409, "detail": "2 van de gekozen regels mogen niet."}
                """));
        commands.expect(requestTo(API + "/previews")).andRespond(ok(PREVIEW));

        assertThat(send(chosen(address)).getContentAsString())
                .contains("2 van de gekozen regels mogen niet.")
                .containsPattern("value=\"2\" aria-label=\"Regel 2\" checked");
    }

    @Test
    void withoutAnAnswerTheSameRowsCanSafelyBeSentAgain() throws Exception {
        var address = upload(FILE);
        commands.expect(requestTo(API)).andRespond(withException(new IOException("refused")));
        commands.expect(requestTo(API + "/previews")).andRespond(withException(new IOException("refused")));

        var answer = send(chosen(address));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString())
                .contains("niet zeker of de regels zijn vastgelegd", "value=\"" + key(address) + "\"")
                .contains(">Boeken 2019</textarea>", "value=\"" + SHA + "\"")
                .contains("<input type=\"hidden\" name=\"rows\" value=\"2\">")
                .contains("<input type=\"hidden\" name=\"rows\" value=\"1234\">");
    }

    @Test
    void aFileThatCannotBeReadSaysSoAndCanBeReadOtherwise() throws Exception {
        commands.expect(requestTo(API + "/previews"))
                .andExpect(content().json("{\"format\": \"XLSX\"}"))
                .andRespond(problem("""
                        {"title": "Ongeldige invoer", "status": 400, "errors": [
                          {"pointer": "/file", "detail": "De kolom datum ontbreekt."}]}
                        """));

        var answer = send(get(upload(new byte[] {'P', 'K', 3, 4, 0})));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("De kolom datum ontbreekt.", "name=\"kind\"", "Toon het opnieuw");
    }

    @Test
    void aFileIsShownToWhoSentItForThisFundAndToNobodyElse() throws Exception {
        var address = upload(FILE);
        signIn(TestPeople.AUDITOR.id());

        var answer = send(get(address));

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getContentAsString()).contains("staat hier niet meer", "type=\"file\"");
        assertThat(send(chosen(address)).getStatus()).isEqualTo(410);
        assertThat(send(get(address.replace(SampleLedger.FUND, "fund_unknown"))).getStatus())
                .isEqualTo(404);
        commands.verify();
    }

    @Test
    void aFileThatIsEmptyOrTooLargeIsNotTaken() throws Exception {
        for (int size : new int[] {0, Uploads.LARGEST + 1}) {
            var answer = send(multipart(PAGE)
                    .file(new MockMultipartFile("file", new byte[size]))
                    .param("kind", "EXPENDITURES"));

            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString())
                    .contains("aria-describedby=\"file-help file-error\"")
                    .containsPattern("value=\"EXPENDITURES\" selected");
        }
    }

    @Test
    void whatWasTooLargeToBeReadAtAllIsSaidAtTheFile() throws Exception {
        var answer = send(get(PAGE + "?tooLarge=true"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("id=\"file-error\"", "groter dan 5 MB");
    }

    @Test
    void neitherTheNameNorTheContentOfAFileIsLogged(CapturedOutput output) throws Exception {
        commands.expect(requestTo(API + "/previews")).andRespond(withException(new IOException("refused")));
        assertThat(send(get(upload(FILE))).getStatus()).isEqualTo(503);
        assertThat(output).doesNotContain("SECRET", "jansen.csv");
    }

    /** Where the page is that shows the file. */
    private String upload(byte[] file) throws Exception {
        var sent = new MockMultipartFile("file", "jansen.csv", "text/csv", file);
        var answer = send(multipart(PAGE).file(sent).param("kind", "RECEIPTS").param("numbers", "DUTCH"));
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private static String key(String address) {
        var key = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst("upload");
        assertThat(key).matches("page-[0-9a-f-]{36}");
        return String.valueOf(key);
    }

    private static MockHttpServletRequestBuilder chosen(String address) {
        return post(PAGE)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("upload", key(address))
                .param("kind", "RECEIPTS")
                .param("sha256", SHA)
                .param("rows", "2", "1234")
                .param("reason", "Boeken 2019");
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.header("Accept-Language", "nl"))
                .andReturn()
                .getResponse();
    }

    private static ResponseCreator ok(String body) {
        return withStatus(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static ResponseCreator problem(String body) {
        return withStatus(HttpStatus.BAD_REQUEST)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static void keep(String name, String html) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target", "pages", "nl")).resolve(name + ".html"), html);
    }
}
