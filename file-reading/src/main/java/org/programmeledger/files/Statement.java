package org.programmeledger.files;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A bank's statement of an account. Names, the accounts of others and free text are not read: they are personal data.
 *
 * @param account the account's number as the bank writes it
 * @param lines in the order of the statement
 */
public record Statement(String account, Balance opening, Balance closing, List<Line> lines) {

    /** More lines than this in one file are refused. */
    public static final int MOST_LINES = 5_000;

    /** What stood on the account at the end (or, for an opening, the beginning) of a day; negative when overdrawn. */
    public record Balance(LocalDate on, Money amount) {}

    /**
     * What was booked.
     *
     * @param amount positive when it came in
     * @param bankReference the bank's own reference of it
     * @param endToEndReference what the one who paid called it
     * @param paymentReference the structured reference (betalingskenmerk, ISO 11649) that the payee asked for
     */
    public record Line(
            LocalDate bookedOn,
            Money amount,
            @Nullable String bankReference,
            @Nullable String endToEndReference,
            @Nullable String paymentReference) {}

    /** What a file of statements is. */
    public enum Format {
        /** ISO 20022 bank to customer statement, any version. */
        CAMT053,
        /** SWIFT customer statement message, with or without its envelope. */
        MT940
    }

    /**
     * Reads the statements in a file, in its order: at least one.
     *
     * @throws UnreadableFile for one that cannot be read for certain, is too large, or is made to do harm
     */
    public static List<Statement> read(byte[] file, Format format) {
        var text = Utf8.decode(file);
        var statements = switch (format) {
            case CAMT053 -> Camt053.read(text);
            case MT940 -> Mt940.read(text);
        };
        if (statements.isEmpty()) {
            throw new UnreadableFile("no-statement");
        }
        if (statements.stream().mapToInt(one -> one.lines().size()).sum() > MOST_LINES) {
            throw new UnreadableFile("too-many-rows", java.util.Map.of("limit", MOST_LINES));
        }
        return statements;
    }

    /**
     * A statement in a table: what came in or went out by date; a table does not say of which account, and what stood on
     * it.
     *
     * @throws UnreadableFile naming the first cell that cannot be read for certain
     */
    public static Statement of(
            byte[] file,
            Table.Format format,
            @Nullable NumberForm numbers,
            String account,
            Balance opening,
            Balance closing) {
        var currency = opening.amount().currency();
        return new Statement(
                account, opening, closing, StatementTable.lines(Table.read(file, format), currency, numbers));
    }
}
