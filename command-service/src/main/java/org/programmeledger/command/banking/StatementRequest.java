package org.programmeledger.command.banking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.files.NumberForm;
import org.programmeledger.files.Statement;
import org.programmeledger.files.Table;
import org.programmeledger.files.UnreadableFile;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.PlainText;
import org.programmeledger.http.PlausibleDate;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.RequestBodyRecord;

/**
 * A file of bank statements.
 *
 * @param account what the account is called here
 * @param file in Base64
 * @param accountNumber of a table, which does not say it; it is not kept
 * @param opening of a table, which does not say it
 * @param closing of a table, which does not say it
 */
@NeedsReason
record StatementRequest(
        @NotNull @PlainText(max = 60) String account,
        @NotNull @Size(min = 1, max = 7_000_000) String file,
        @NotNull Format format,
        @Nullable NumberForm numbers,
        @Pattern(regexp = "[A-Z0-9]{5,34}") @Nullable String accountNumber,
        @Valid @Nullable BalanceRequest opening,
        @Valid @Nullable BalanceRequest closing)
        implements RequestBodyRecord {

    /** What stood on the account at the end (or, for the opening, the beginning) of a day. */
    record BalanceRequest(
            @NotNull @PlausibleDate LocalDate on, @NotNull Money amount) implements RequestBodyRecord {}

    /** What a file of statements may be. */
    enum Format {
        CAMT053,
        MT940,
        CSV,
        XLSX
    }

    /** The statements in the file; a {@link Problem} where they cannot be read for certain. */
    List<Statement> statements() {
        try {
            var bytes = Base64.getDecoder().decode(file);
            return switch (format) {
                case CAMT053 -> read(bytes, Statement.Format.CAMT053);
                case MT940 -> read(bytes, Statement.Format.MT940);
                case CSV -> read(bytes, Table.Format.CSV);
                case XLSX -> read(bytes, Table.Format.XLSX);
            };
        } catch (UnreadableFile refused) {
            throw Problem.invalid(List.of(new InputError("/file", refused.code(), refused.facts())));
        } catch (IllegalArgumentException other) {
            throw Problem.invalid(List.of(InputError.of("/file", "base64")));
        }
    }

    private List<Statement> read(byte[] bytes, Statement.Format kind) {
        if (accountNumber != null || opening != null || closing != null) {
            throw Problem.invalid(List.of(InputError.of("/opening", "balances-not-taken")));
        }
        return Statement.read(bytes, kind);
    }

    private List<Statement> read(byte[] bytes, Table.Format kind) {
        if (accountNumber == null || opening == null || closing == null) {
            throw Problem.invalid(List.of(InputError.of("/opening", "balances-needed")));
        }
        return List.of(Statement.of(
                bytes,
                kind,
                numbers,
                accountNumber,
                new Statement.Balance(opening.on(), opening.amount()),
                new Statement.Balance(closing.on(), closing.amount())));
    }

    @Override
    public String toString() {
        return "a file of statements";
    }
}
