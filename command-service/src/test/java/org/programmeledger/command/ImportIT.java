package org.programmeledger.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.quoted;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;

/** Files of receipts and expenditures: looked at with every error by its cell, then recorded all or nothing. */
class ImportIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static Neighbourhood here;
    private String fund = "";

    @BeforeAll
    static void settle() {
        here = new Neighbourhood(SERVICE);
    }

    @BeforeEach
    void openFund() {
        fund = here.openFund();
    }

    private static Body file(String text) {
        return Body.of(
                "file", quoted(Base64.getEncoder().encodeToString(text.getBytes(UTF_8))), "format", quoted("CSV"));
    }

    private Answer preview(String kind, String text) {
        return SERVICE.post(
                "/v1/funds/" + fund + "/" + kind + "-imports/previews",
                file(text).toString(),
                "Accept-Language",
                "nl");
    }

    private static Body choosing(String text, List<Integer> rows) throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        return file(text).with("sha256", quoted(hash), "rows", rows.toString(), "reason", quoted("Bank statement"));
    }

    private Answer record(String kind, Body body, String... headers) {
        return SERVICE.post("/v1/funds/" + fund + "/" + kind + "-imports", body.toString(), headers);
    }

    private static String reference() {
        return "R" + UUID.randomUUID();
    }

    private static List<String> faults(Answer preview, int row) {
        return StreamSupport.stream(preview.json().path("rows").spliterator(), false)
                .filter(one -> one.path("row").asInt() == row)
                .flatMap(one -> StreamSupport.stream(one.path("errors").spliterator(), false))
                .map(error -> error.path("column").asString("-") + " "
                        + error.path("code").asString(""))
                .toList();
    }

    @Test
    void aPreviewSaysEveryErrorByItsCellAndRecordsNothing() {
        var taken = reference();
        Neighbourhood.expect(
                201,
                SERVICE.post(
                        "/v1/funds/" + fund + "/receipts",
                        here.receiptBody("1.00")
                                .with("paymentReference", quoted(taken))
                                .toString()));
        long head = SERVICE.head();
        var twice = reference();
        var text = "Datum;Betaler;Bedrag;Betalingskenmerk;Thema's;Opmerking\n"
                + "31-12-2019;%s;1.200.000,50;%s;social;ok\n".formatted(here.party, twice)
                + "2019-12-31;party_x;1.200;=1+1;;x\n"
                + "31/12/2019;;-5;%s;;x\n".formatted(reference())
                + "1-1-2020;%s;1200000.50;%s;nowhere;x\n".formatted(here.party, reference())
                + "1-1-2020;%s;53,9;%s;;x\n".formatted(here.party, twice)
                + "1-1-2020;%s;1;%s;;x\n".formatted(here.party, taken);

        var preview = Neighbourhood.expect(200, preview("receipt", text));

        assertThat(preview.json().at("/ignoredColumns/0").asString()).isEqualTo("Opmerking");
        assertThat(preview.json().path("acceptable").asInt()).isEqualTo(1);
        assertThat(preview.json().at("/rows/0/values/amount/amount").asString()).isEqualTo("1200000.50");
        assertThat(preview.json().at("/rows/0/values/effectiveDate").asString()).isEqualTo("2019-12-31");
        assertThat(faults(preview, 2)).isEmpty();
        assertThat(faults(preview, 3))
                .containsExactlyInAnyOrder("Betaler id", "Bedrag ambiguous-number", "Betalingskenmerk formula-text");
        assertThat(faults(preview, 4))
                .containsExactlyInAnyOrder("Datum date-text", "Betaler required", "Bedrag positive-amount");
        assertThat(faults(preview, 5)).containsExactly("Thema's unknown-themes");
        assertThat(faults(preview, 6)).containsExactly("Betalingskenmerk same-as-another-row");
        assertThat(faults(preview, 7)).containsExactly("Betalingskenmerk payment-reference-taken");
        assertThat(preview.json().at("/rows/1/errors/0/detail").asString()).isNotBlank();
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void theChosenRowsAreRecordedInOneAppendEachOnItsDateAndTheFileIsTheEvidence() throws Exception {
        var text = "date,payer,amount,payment reference\n"
                + "2019-01-02,%s,10.00,%s\n".formatted(here.party, reference())
                + "2019-01-03,%s,0.50,%s\n".formatted(here.party, "=x")
                + "2019-01-04,%s,20.00,%s\n".formatted(here.party, reference());
        long head = SERVICE.head();
        var key = UUID.randomUUID().toString();
        var body = choosing(text, List.of(2, 4));

        var first = record("receipt", body, "Idempotency-Key", key);
        var second = record("receipt", body, "Idempotency-Key", key);

        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(SERVICE.head()).isEqualTo(head + 2);
        var recorded = SERVICE.log().after(head, 10);
        assertThat(recorded)
                .extracting(event -> event.metadata().effectiveOn().toString())
                .containsExactly("2019-01-02", "2019-01-04");
        assertThat(recorded)
                .allSatisfy(event -> assertThat(event.metadata().evidence())
                        .extracting(evidence -> quoted(evidence.sha256()))
                        .containsExactly(body.members().get("sha256")));
        assertThat(record("receipt", body).problem()).isEqualTo("payment-reference-taken");
    }

    @Test
    void oneRowThatMayNotBeRecordedKeepsAllOthersOut() throws Exception {
        var same = reference();
        var text = "date,payer,amount,payment reference,themes\n"
                + "2019-01-02,%s,10.00,%s,\n".formatted(here.party, same)
                + "2019-01-03,%s,10.00,%s,nowhere\n".formatted(here.party, reference())
                + "2019-01-04,%s,10.00,%s,\n".formatted(here.party, same);
        long head = SERVICE.head();

        var refused = record("receipt", choosing(text, List.of(2, 3, 4)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("rows-refused");
        assertThat(refused.json().path("rows").findValuesAsString("code"))
                .containsExactly("unknown-themes", "same-as-another-row");
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void anotherFileThanThePreviewedOneAndRowsThatAreNotThereAreRefused() throws Exception {
        var text = "date,payer,amount,payment reference\n2019-01-02,%s,10.00,%s\n".formatted(here.party, reference());

        assertThat(record("receipt", choosing(text, List.of(2)).with("sha256", quoted("0".repeat(64))))
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("another-file");
        assertThat(record("receipt", choosing(text, List.of(7)))
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("no-such-row");
    }

    @Test
    void expendituresAreImportedAsOverrunsWhereNothingCoversThem() throws Exception {
        var text = "datum;initiatief;bedrag;btw;categorie;factuur;leverancier\n"
                + "2-1-2019;%s;121,00;21,00;material;%s;%s\n".formatted(here.initiative, reference(), here.party)
                + "3-1-2019;;5,00;;material;;\n";

        assertThat(faults(preview("expenditure", text), 3)).containsExactly("initiatief commitment-or-initiative");
        long head = SERVICE.head();
        var answer = record("expenditure", choosing(text, List.of(2)));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(SERVICE.log().after(head, 10))
                .extracting(event -> event.type())
                .containsExactly("funding.expenditure-recorded");
        assertThat(record("expenditure", choosing(text, List.of(2))).problem()).isEqualTo("invoice-taken");
    }

    @Test
    void fiveThousandRowsGoIntoOneAppend() throws Exception {
        var prefix = reference();
        var text = "date,payer,amount,payment reference\n"
                + IntStream.range(0, 5_000)
                        .mapToObj(row -> "2019-01-02,%s,1.00,%s-%d".formatted(here.party, prefix, row))
                        .collect(Collectors.joining("\n"));
        long head = SERVICE.head();

        var answer = record(
                "receipt",
                choosing(text, IntStream.rangeClosed(2, 5_001).boxed().toList()));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(SERVICE.head()).isEqualTo(head + 5_000);
    }

    @Test
    void aBankStatementIsTakenInOnceAndItsLineMatchedToTheReceipt() {
        var receipt = here.created("/v1/funds/" + fund + "/receipts", here.receiptBody("40.00"));
        var file = "datum;bedrag;betalingskenmerk\n2-1-2019;40,00;%s\n".formatted(reference());
        var body = file(file)
                .with(
                        "account", quoted("Current account"),
                        "accountNumber", quoted("NL50BANK0123456789"),
                        "opening", "{\"on\":\"2019-01-01\",\"amount\":" + Body.eur("0.00") + "}",
                        "closing", "{\"on\":\"2019-01-02\",\"amount\":" + Body.eur("40.00") + "}",
                        "reason", quoted("Monthly"));
        var path = "/v1/funds/" + fund + "/bank-statements";
        var taken = Neighbourhood.expect(201, SERVICE.post(path, body.toString()));

        assertThat(taken.header("Location")).isEqualTo("/v1/funds/" + fund + "/bank-lines");
        assertThat(SERVICE.post(path, body.toString()).problem()).isEqualTo("statement-already-imported");
        var line = SERVICE.log().after(SERVICE.head() - 1, 1).getFirst();
        assertThat(line.metadata().effectiveOn()).hasToString("2019-01-02");
        assertThat(SERVICE.log().storedText(SERVICE.head()).orElseThrow().payload())
                .doesNotContain("NL50BANK");
        var id = ((org.programmeledger.events.banking.BankEvent.LineImported) line.event())
                .line()
                .value();
        var matches = "/v1/funds/" + fund + "/bank-lines/" + id + "/matches";
        Neighbourhood.expect(
                201, SERVICE.post(matches, Body.of("entry", quoted(receipt)).toString()));
        assertThat(SERVICE.post(matches, Body.of("entry", quoted(receipt)).toString())
                        .problem())
                .isEqualTo("line-already-matched");
    }
}
