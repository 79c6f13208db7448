package org.programmeledger.command.funding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.CurrentStates;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.funding.ImportCommand.ImportExpenditures;
import org.programmeledger.command.funding.ImportCommand.ImportReceipts;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.files.Columns;
import org.programmeledger.files.NumberForm;
import org.programmeledger.files.Sheet;
import org.programmeledger.files.Table;
import org.programmeledger.files.Table.Format;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.ProblemTexts;
import org.programmeledger.http.RequestBodyRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files of receipts and expenditures over HTTP: first as they are understood, then (the same file, and the rows that were
 * chosen) recorded in one append. The server keeps no file in between: the import names the hash of what was previewed.
 */
@RestController
@RequestMapping("/v1/funds/{id}")
class ImportHttp {

    private static final int LARGEST_BASE64 = 7_000_000;

    private final CommandGate gate;
    private final ImportRows rows;
    private final ImportPreviews previews;
    private final LogReader log;

    ImportHttp(CommandGate gate, ImportRows rows, ImportPreviews previews, LogReader log) {
        this.gate = gate;
        this.rows = rows;
        this.previews = previews;
        this.log = log;
    }

    /**
     * A file to look at.
     *
     * @param file in Base64
     * @param numbers how its numbers are written; needed where they can be read in two ways
     */
    record PreviewRequest(
            @NotNull @Size(min = 1, max = LARGEST_BASE64) String file,
            @NotNull Format format,
            @Nullable NumberForm numbers)
            implements RequestBodyRecord {

        @Override
        public String toString() {
            return "a file";
        }
    }

    /**
     * A file to record from. The dates on which the entries hold are in the rows.
     *
     * @param sha256 of the file that was previewed, in lower-case hexadecimal
     * @param rows where the chosen ones stand in the file
     */
    @NeedsReason
    record ImportRequest(
            @NotNull @Size(min = 1, max = LARGEST_BASE64) String file,
            @NotNull Format format,
            @Nullable NumberForm numbers,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotNull @Size(min = 1, max = Table.MOST_ROWS) List<@NotNull Integer> rows)
            implements RequestBodyRecord {

        @Override
        public String toString() {
            return "rows of a file";
        }
    }

    /** What a file may be of. */
    private record Kind(
            Columns columns,
            BiFunction<FundId, Sheet.Row, ImportRows.Checked> check,
            BiFunction<FundId, Map<String, ImportCommand.Row>, ImportCommand> command) {}

    private Kind receipts() {
        return new Kind(ImportColumns.RECEIPTS, rows::receipt, ImportReceipts::new);
    }

    private Kind expenditures() {
        return new Kind(ImportColumns.EXPENDITURES, rows::expenditure, ImportExpenditures::new);
    }

    @PostMapping("/receipt-imports/previews")
    ImportPreview previewReceipts(
            @PathVariable FundId id, @RequestBody PreviewRequest body, HttpServletRequest request) {
        return preview(receipts(), id, body, request);
    }

    @PostMapping("/expenditure-imports/previews")
    ImportPreview previewExpenditures(
            @PathVariable FundId id, @RequestBody PreviewRequest body, HttpServletRequest request) {
        return preview(expenditures(), id, body, request);
    }

    @PostMapping("/receipt-imports")
    ResponseEntity<Receipt> importReceipts(
            @PathVariable FundId id, @RequestBody ImportRequest body, Envelope envelope) {
        return record(receipts(), id, body, envelope);
    }

    @PostMapping("/expenditure-imports")
    ResponseEntity<Receipt> importExpenditures(
            @PathVariable FundId id, @RequestBody ImportRequest body, Envelope envelope) {
        return record(expenditures(), id, body, envelope);
    }

    private ImportPreview preview(Kind kind, FundId id, PreviewRequest body, HttpServletRequest request) {
        var file = ImportFile.of(body.file());
        var sheet = file.understand(body.format(), kind.columns(), currencyOf(id), body.numbers());
        var checked =
                sheet.rows().stream().map(row -> kind.check().apply(id, row)).toList();
        var language = ProblemTexts.languageOf(request.getLocale());
        return previews.of(file.sha256(), sheet, checked, command(kind, id, checked), language);
    }

    private ResponseEntity<Receipt> record(Kind kind, FundId id, ImportRequest body, Envelope envelope) {
        var file = ImportFile.of(body.file());
        if (!file.sha256().equals(body.sha256())) {
            throw Problem.invalid(List.of(new InputError("/sha256", "another-file", Map.of("actual", file.sha256()))));
        }
        var sheet = file.understand(body.format(), kind.columns(), currencyOf(id), body.numbers());
        var chosen = new HashSet<>(body.rows());
        var checked = sheet.rows().stream()
                .filter(row -> chosen.remove(row.number()))
                .map(row -> kind.check().apply(id, row))
                .toList();
        requireClean(checked, chosen);
        return gate.accept(shownBy(envelope, file), id.value(), command(kind, id, checked));
    }

    /** Says every error of the chosen rows, and which of them are not there. */
    private static void requireClean(List<ImportRows.Checked> checked, HashSet<Integer> absent) {
        var errors = new ArrayList<InputError>();
        absent.stream().sorted().forEach(row -> errors.add(new InputError("/rows", "no-such-row", Map.of("row", row))));
        for (var row : checked) {
            for (var error : row.errors()) {
                errors.add(new InputError(
                        "/file/" + row.row().number() + "/" + error.column(), error.code(), error.facts()));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static ImportCommand command(Kind kind, FundId id, List<ImportRows.Checked> checked) {
        var asked = new LinkedHashMap<String, ImportCommand.Row>();
        for (var row : checked) {
            if (row.entry() != null && row.asked() != null) {
                asked.put(row.entry(), row.asked());
            }
        }
        return kind.command().apply(id, asked);
    }

    /** The file is what shows the entries that come of it. */
    private static Envelope shownBy(Envelope envelope, ImportFile file) {
        var metadata = envelope.metadata();
        var evidence = new ArrayList<>(metadata.evidence());
        evidence.add(new Evidence("urn:sha256:" + file.sha256(), file.sha256()));
        return new Envelope(metadata.with(evidence), envelope.key(), envelope.requestHash(), envelope.ifMatch());
    }

    /** A fund that is not there has no currency: 404. */
    private String currencyOf(FundId id) {
        return switch (new CurrentStates(log).stateOf(id, FundState.FOLD)) {
            case FundState.Unopened _ -> throw Problem.notFound();
            case FundState.Open fund -> fund.currency();
        };
    }
}
