package org.programmeledger.standalone.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Board.because;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;

/** A paper, over HTTP: brought, proposed with, read, and taken out again. */
class PaperStoryIT {

    private static final String NOT_FILED = "paper_" + "0".repeat(64);

    private final LedgerClient client = new LedgerClient();
    private Board board;

    @BeforeEach
    void formACoalition() {
        var botu = Neighbourhood.establish(client);
        board = Board.form(botu, new LedgerClient(TestPeople.BOARD_MEMBER), TestPeople.BOARD_MEMBER);
    }

    private Answer file(LedgerClient by, String text) {
        return by.send(by.request("/v1/papers")
                .header("Content-Type", "application/pdf")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(text))
                .build());
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return client.http().send(client.request(path).build(), BodyHandlers.ofString());
    }

    private static Map<String, Object> proposal(String paper, String hash) {
        return Map.of(
                "kind",
                "COALITION",
                "title",
                "Begroting",
                "text",
                "Wij stellen de begroting vast.",
                "papers",
                List.of(Map.of("uri", "/v1/papers/" + paper, "sha256", hash)));
    }

    @Test
    void aPaperIsFiledAndProposedWithAndReadAsItWas() throws IOException, InterruptedException {
        var text = "%PDF-1.7 begroting " + UUID.randomUUID();
        var filed = LedgerClient.posted(file(client, text));
        var hash = filed.id().substring("paper_".length());
        var path = "/v1/papers/" + filed.id();

        var proposed = board.proposed(client, proposal(filed.id(), hash));
        var decision = client.readAt("/v1/decisions/" + proposed.id(), proposed.position());
        assertThat(decision.text()).contains(path);

        var paper = client.readAt(path, filed.position());
        assertThat(paper.at("/sha256")).isEqualTo(hash);
        assertThat(paper.at("/mediaType")).isEqualTo("application/pdf");
        assertThat(paper.at("/size")).isEqualTo(Integer.toString(text.getBytes(UTF_8).length));
        assertThat(paper.at("/removal")).isEmpty();

        var content = client.read(path + "/content");
        assertThat(content.text()).isEqualTo(text);
        assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(content.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + filed.id() + ".pdf\"");
        assertThat(content.header("ETag")).isEqualTo("\"" + hash + "\"");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.headers().allValues("Content-Security-Policy")).contains("sandbox");

        var page = "/papers/" + filed.id();
        assertThat(page("/decisions/" + proposed.id() + "?minPosition=" + proposed.position())
                        .body())
                .contains("href=\"" + page + "\"");
        assertThat(page(page).body()).isEqualTo(text);
        assertThat(page(page).headers().firstValue("Content-Disposition")).isPresent();
    }

    @Test
    void whatWasTakenOutIsGoneForEveryMomentAndSaysWhenAndWhy() throws IOException, InterruptedException {
        var text = "%PDF-1.7 brief " + UUID.randomUUID();
        var filed = LedgerClient.posted(file(client, text));
        var path = "/v1/papers/" + filed.id();
        client.refused(400, "invalid-input", path + "/removals", Map.of());

        var removed = client.created(path + "/removals", Map.of("reason", "Noemt een bewoner"));

        for (var asOf : List.of("", "&asOf=" + filed.position())) {
            var gone = client.get(path + "/content?minPosition=" + removed.position() + asOf);
            assertThat(gone.status()).as(asOf).isEqualTo(410);
            assertThat(gone.at("/reason")).isEqualTo("Noemt een bewoner");
            assertThat(gone.at("/removedOn")).isNotBlank();
        }
        assertThat(page("/papers/" + filed.id()).statusCode()).isEqualTo(410);
        assertThat(client.readAt(path, removed.position()).at("/removal/reason"))
                .isEqualTo("Noemt een bewoner");
        assertThat(client.read(path + "?asOf=" + filed.position()).at("/removal"))
                .as("as it was known then")
                .isEmpty();
        assertThat(client.get(path + "/content?asOf=" + (filed.position() - 1)).status())
                .as("before it was filed")
                .isEqualTo(404);
        assertThat(file(client, text).at("/type")).isEqualTo("/problems/paper-was-removed");
    }

    @Test
    void aProposalNamesNoPaperThatIsNotHereOrHasAnotherHash() {
        var filed = LedgerClient.posted(file(client, "%PDF-1.7 " + UUID.randomUUID()));

        var missing = client.refused(
                409,
                "paper-not-filed",
                "/v1/decisions",
                because("coalition", board.coalition(), "proposal", proposal(NOT_FILED, "0".repeat(64))));
        assertThat(missing.at("/paper")).isEqualTo("/v1/papers/" + NOT_FILED);
        var differs = client.refused(
                409,
                "paper-hash-differs",
                "/v1/decisions",
                because("coalition", board.coalition(), "proposal", proposal(filed.id(), "0".repeat(64))));
        assertThat(differs.at("/stated")).isEqualTo("0".repeat(64));
        assertThat(differs.at("/paper")).isEqualTo(filed.id());
    }

    @Test
    void whoMayNotProposeFilesNothingAndWhoSeesNoDecisionsSeesNoPapers() {
        var filed = LedgerClient.posted(file(client, "%PDF-1.7 " + UUID.randomUUID()));
        var resident = new LedgerClient(TestPeople.RESIDENT);

        assertThat(file(resident, "%PDF-1.7").status()).isEqualTo(403);
        assertThat(resident.get("/v1/papers/" + filed.id()).status()).isEqualTo(403);
        assertThat(resident.get("/v1/papers/" + filed.id() + "/content").status())
                .isEqualTo(403);
        assertThat(new LedgerClient(TestPeople.BOARD_MEMBER)
                        .post("/v1/papers/" + filed.id() + "/removals", Map.of("reason", "Nee"))
                        .status())
                .isEqualTo(403);
    }
}
