package org.programmeledger.command.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CurrentStates;
import org.programmeledger.command.funding.ImportPreview.Fault;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.files.Sheet;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.ProblemTexts;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says of every row what is wrong with it: its cells, the rules, and what is recorded already. */
@Component
final class ImportPreviews {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /** In which column a rule looks: the member of the request that its code is about. */
    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("unknown-party", List.of("payer", "supplier")),
            Map.entry("unknown-pledge", List.of("pledge")),
            Map.entry("unknown-commitment-in", List.of("commitmentIn")),
            Map.entry("unknown-themes", List.of("themes")),
            Map.entry("unknown-lines", List.of("lines")),
            Map.entry("unknown-initiatives", List.of("initiatives")),
            Map.entry("unknown-initiative", List.of("initiative")),
            Map.entry("unknown-commitment", List.of("commitment")),
            Map.entry("period-ends-before-it-begins", List.of("until")),
            Map.entry("vat-unclear", List.of("vat")),
            Map.entry("exceeds-advance", List.of("amount")),
            Map.entry("same-as-another-row", List.of("paymentReference", "invoice")),
            Map.entry("payment-reference-taken", List.of("paymentReference")),
            Map.entry("invoice-taken", List.of("invoice")));

    private final LogReader log;
    private final ProblemTexts texts;
    private final JsonMapper json;

    ImportPreviews(LogReader log, ProblemTexts texts, JsonMapper json) {
        this.log = log;
        this.texts = texts;
        this.json = json;
    }

    ImportPreview of(String sha256, Sheet sheet, List<ImportRows.Checked> rows, ImportCommand asked, Locale language) {
        var faults = new HashMap<Integer, List<Fault>>();
        for (var row : rows) {
            for (var error : row.errors()) {
                var text = texts.error(new InputError("", error.code(), error.facts()), language);
                add(faults, row.row(), new Fault(error.column(), error.code(), text));
            }
        }
        var byNumber = new HashMap<Integer, Sheet.Row>();
        rows.forEach(row -> byNumber.put(row.row().number(), row.row()));
        var references = new CurrentStates(log);
        var state = references.stateOf(asked.fund(), FundState.FOLD);
        var importing = Importing.of(asked, state, references);
        for (var refused : importing.refused()) {
            var row = byNumber.get(refused.row());
            add(faults, row, fault(refused.code(), json.convertValue(refused.because(), FACTS), row, language));
        }
        log.heldClaims(importing.claims().keySet()).forEach((claim, position) -> {
            var row = byNumber.get(importing.claims().get(claim));
            add(faults, row, fault(claim.name() + "-taken", Map.of("heldByPosition", position), row, language));
        });
        var shown = rows.stream()
                .map(row -> new ImportPreview.Row(
                        row.row().number(),
                        row.row().values(),
                        faults.getOrDefault(row.row().number(), List.of())))
                .toList();
        int acceptable =
                (int) shown.stream().filter(row -> row.errors().isEmpty()).count();
        return new ImportPreview(sha256, sheet.ignored(), acceptable, shown);
    }

    private static void add(Map<Integer, List<Fault>> faults, Sheet.@Nullable Row row, Fault fault) {
        if (row != null) {
            faults.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(fault);
        }
    }

    private Fault fault(String code, Map<String, Object> facts, Sheet.@Nullable Row row, Locale language) {
        var column = COLUMNS.getOrDefault(code, List.of()).stream()
                .map(name -> row == null ? null : row.columns().get(name))
                .filter(header -> header != null)
                .findFirst()
                .orElse(null);
        return new Fault(column, code, texts.detail(code, facts, language));
    }
}
