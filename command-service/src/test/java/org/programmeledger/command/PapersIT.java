package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;
import org.programmeledger.events.papers.PaperType;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/** Papers over HTTP: what is taken, what is refused, and that bytes and log never tell different stories. */
class PapersIT {

    private static final int LIMIT = 20 * 1024 * 1024;
    private static final String REASON = "{\"reason\":\"Names a resident\"}";

    private final RunningService service = RunningService.shared();

    private Answer file(byte[] bytes, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/pdf";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return service.send("POST", "/v1/papers", bytes, all);
    }

    private static byte[] pdf() {
        return ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(int size) {
        return Arrays.copyOf(pdf(), size);
    }

    private int rows(String paper) {
        return service.database()
                .jdbc()
                .sql("select count(*) from papers.content where paper = ?")
                .param(paper)
                .query(Integer.class)
                .single();
    }

    @Test
    void theReceiptNamesThePaperByItsHashAndTheLogSaysWhatItIs() {
        var bytes = "%PDF-1.7 begroting 2027".getBytes(StandardCharsets.UTF_8);

        var filed = file(bytes);

        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        assertThat(filed.text("id"))
                .isEqualTo("paper_9076c0e7054f57dc6bfd3c96c07ede31152fb1274b32c096421889b3b863115d");
        assertThat(filed.header("Location")).isEqualTo("/v1/papers/" + filed.text("id"));
        assertThat(service.log().stream(filed.text("id"), 0))
                .singleElement()
                .satisfies(event -> assertThat(event.event()).isInstanceOfSatisfying(PaperFiled.class, paper -> {
                    assertThat(paper.type()).isEqualTo(PaperType.PDF);
                    assertThat(paper.size()).isEqualTo(bytes.length);
                }));
        assertThat(rows(filed.text("id"))).isEqualTo(1);
    }

    /** Issue 6: up to 20 MB. */
    @Test
    void asMuchAsTheLimitIsTakenAndAByteMoreIsRefusedAnnouncedOrNot() {
        var tooMuch = pdf(LIMIT + 1);
        long head = service.head();

        var announced = file(tooMuch);
        var unannounced = service.exchange(HttpRequest.newBuilder(service.at("/v1/papers"))
                .header("Authorization", TestIssuer.shared().bearer(TestPeople.ALL_HANDS))
                .header("Content-Type", "application/pdf")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(tooMuch)))
                .build());

        for (var refused : new Answer[] {announced, unannounced}) {
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.problem()).isEqualTo("body-too-large");
            assertThat(refused.json().path("limitBytes").asInt()).isEqualTo(LIMIT);
        }
        assertThat(service.head()).isEqualTo(head);
        assertThat(file(pdf(LIMIT)).status()).isEqualTo(201);
    }

    @Test
    void anotherTypeAnEmptyFileAndAFileThatIsSomethingElseAreRefusedWithTheFacts() {
        var html = file(pdf(), "Content-Type", "text/html");
        assertThat(html.status()).isEqualTo(415);
        assertThat(html.problem()).isEqualTo("file-type-not-taken");
        assertThat(html.json().path("taken")).hasSize(PaperType.values().length);
        assertThat(file(pdf(), "Content-Type", null).status()).isEqualTo(415);

        var empty = file(new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().at("/errors/0/code").asString()).isEqualTo("empty-file");

        var other = file("<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().at("/errors/0/code").asString()).isEqualTo("not-that-type");
        assertThat(other.json().at("/errors/0/detail").asString()).contains("application/pdf");
    }

    @Test
    void theSameBytesTwiceAreOnePaperAndTheRefusalNamesIt() {
        var bytes = pdf();
        var first = file(bytes);

        var again = file(bytes);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("paper-filed-before");
        assertThat(again.text("paper")).isEqualTo(first.text("id"));
        assertThat(again.text("paperType")).isEqualTo("PDF");
    }

    @Test
    void theSameBytesManyTimesAtOnceAreFiledOnce() throws Exception {
        var bytes = pdf();
        Callable<Answer> task = () -> file(bytes);

        var answers = IdempotencyIT.atOnce(Collections.nCopies(12, task));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(refused -> assertThat(refused.problem()).isEqualTo("paper-filed-before"));
    }

    @Test
    void oneKeyIsOneUploadAndAnotherFileOrTypeUnderItIsRefused() {
        var key = UUID.randomUUID().toString();
        var bytes = "a;b\n1;2\n".concat(key).getBytes(StandardCharsets.UTF_8);
        var first = file(bytes, "Idempotency-Key", key, "Content-Type", "text/csv");

        var again = file(bytes, "Idempotency-Key", key, "Content-Type", "text/csv; charset=utf-8");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(file(pdf(), "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(file(bytes, "Idempotency-Key", key, "Content-Type", "text/plain")
                        .status())
                .isEqualTo(422);
        assertThat(file(pdf(), "Idempotency-Key", null).status()).isEqualTo(400);
    }

    @Test
    void removedBytesAreGoneAndDoNotComeBackWhicheverWayTheyAreBrought() {
        var key = UUID.randomUUID().toString();
        var bytes = pdf();
        var paper = file(bytes, "Idempotency-Key", key).text("id");
        var removals = "/v1/papers/" + paper + "/removals";

        var removed = service.post(removals, REASON);

        assertThat(removed.status()).as(removed.response().body()).isEqualTo(201);
        assertThat(rows(paper)).isZero();
        assertThat(file(bytes).problem()).isEqualTo("paper-was-removed");
        assertThat(file(bytes, "Idempotency-Key", key).status()).isEqualTo(200);
        assertThat(rows(paper))
                .as("a repeated request, or a refused one, brings nothing back")
                .isZero();
        assertThat(service.post(removals, REASON).problem()).isEqualTo("paper-was-removed");
        assertThat(service.post(removals, "{}").status()).as("without a reason").isEqualTo(400);
    }

    /** Killed between event and removal: the next start completes it, and sweeps what was never filed. */
    @Test
    void whatWasLeftHalfDoneIsCompletedAtTheNextStart() {
        var kept = file(pdf()).text("id");
        var jdbc = service.database().jdbc();
        jdbc.sql("insert into papers.content (paper, bytes, written_at)"
                        + " select 'paper_' || encode(sha256(b), 'hex'), b, now() - interval '2 hours'"
                        + " from (select 'never filed'::bytea as b)")
                .update();
        var removed = file("%PDF-half".getBytes(StandardCharsets.UTF_8)).text("id");
        service.post("/v1/papers/" + removed + "/removals", REASON);
        jdbc.sql("insert into papers.content (paper, bytes) values (?, '%PDF-half'::bytea)")
                .param(removed)
                .update();

        try (var twin = service.twin()) {
            assertThat(rows(kept)).isEqualTo(1);
            assertThat(rows(removed)).isZero();
            assertThat(jdbc.sql("select count(*) from papers.content where bytes = 'never filed'::bytea")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(twin.send("POST", "/v1/papers", pdf(), "Content-Type", "application/pdf")
                            .status())
                    .as("and it goes on")
                    .isEqualTo(201);
        }
    }

    @Test
    void aPaperThatNobodyFiledIsNotFound() {
        var unknown = "/v1/papers/paper_" + "0".repeat(64) + "/removals";

        assertThat(service.post(unknown, REASON).status()).isEqualTo(404);
        assertThat(service.post("/v1/papers/paper_1/removals", REASON).status()).isEqualTo(404);
    }
}
