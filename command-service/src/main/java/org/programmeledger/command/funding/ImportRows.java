package org.programmeledger.command.funding;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.funding.FundHttp.ReceiptRequest;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.files.Sheet;
import org.programmeledger.files.Sheet.CellError;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PositiveAmount;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.http.StrictBodyConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a row what the request for one entry would have been, and checks it as strictly. */
@Component
final class ImportRows {

    /** A row with every error in it; there is a command where there is none. */
    record Checked(
            Sheet.Row row, List<CellError> errors, @Nullable String entry, ImportCommand.@Nullable Row asked) {}

    /** An expenditure of a commitment, or of an initiative without one. */
    record ExpenditureRow(
            @Nullable CommitmentId commitment,
            @Nullable InitiativeId initiative,
            @Nullable PartyId supplier,
            @NotNull @PositiveAmount Money amount,
            @PositiveAmount @Nullable Money vat,
            @NotNull Code category,
            @Nullable PaidFrom paidFrom,
            @PlainText(max = 140) @Nullable String invoice)
            implements RequestBodyRecord {}

    private final StrictBodyConverter bodies;
    private final Supplier<UUID> newIds;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportRows(StrictBodyConverter bodies, Supplier<UUID> newIds) {
        this.bodies = bodies;
        this.newIds = newIds;
    }

    Checked receipt(FundId fund, Sheet.Row row) {
        var read = bodies.check(body(row), ReceiptRequest.class);
        var errors = errors(row, read.errors());
        if (!errors.isEmpty()) {
            return new Checked(row, errors, null, null);
        }
        var id = new ReceiptId(LedgerId.of(ReceiptId.PREFIX, newIds.get()));
        return asked(row, id.value(), FundHttp.command(fund, id, read.value()), read.effectiveOn());
    }

    Checked expenditure(FundId fund, Sheet.Row row) {
        var read = bodies.check(body(row), ExpenditureRow.class);
        var errors = errors(row, read.errors());
        var body = read.value();
        if (errors.isEmpty() && (body.commitment() == null) == (body.initiative() == null)) {
            errors.add(error(row, InputError.of("/initiative", "commitment-or-initiative")));
        }
        if (!errors.isEmpty()) {
            return new Checked(row, errors, null, null);
        }
        var id = new TransactionId(LedgerId.of(TransactionId.PREFIX, newIds.get()));
        var command = new RecordExpenditure(
                fund,
                id,
                body.commitment(),
                body.initiative(),
                body.supplier(),
                body.amount(),
                body.vat(),
                null,
                body.category(),
                body.paidFrom() == null ? PaidFrom.FUND : body.paidFrom(),
                body.invoice(),
                read.effectiveOn(),
                null);
        return asked(row, id.value(), command, read.effectiveOn());
    }

    private static Checked asked(Sheet.Row row, String entry, FundCommand command, LocalDate on) {
        return new Checked(row, List.of(), entry, new ImportCommand.Row(row.number(), command, on));
    }

    private ObjectNode body(Sheet.Row row) {
        var body = json.createObjectNode();
        row.values().forEach((name, value) -> body.set(name, json.valueToTree(value)));
        return body;
    }

    /** What the cells say of themselves, and what is wrong with the rest of them; nothing twice. */
    private static List<CellError> errors(Sheet.Row row, Collection<InputError> found) {
        var errors = new ArrayList<>(row.errors());
        for (var input : found) {
            var error = error(row, input);
            if (errors.stream().noneMatch(known -> known.column().equals(error.column()))) {
                errors.add(error);
            }
        }
        return errors;
    }

    private static CellError error(Sheet.Row row, InputError input) {
        var name = input.pointer().split("/", 3)[1];
        return new CellError(row.columns().getOrDefault(name, name), input.code(), input.facts());
    }
}
