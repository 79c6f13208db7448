package org.programmeledger.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.files.Column.Kind;
import org.programmeledger.files.Statement.Line;

/** The lines of a statement in a table of a bank's website. */
final class StatementTable {

    private static final Columns COLUMNS = new Columns(List.of(
            new Column("bookedOn", List.of("datum", "boekdatum", "date", "booking date"), Kind.DAY, true),
            new Column("amount", List.of("bedrag", "amount"), Kind.AMOUNT, true),
            new Column("bankReference", List.of("bankreferentie", "volgnr", "bank reference"), Kind.WORD, false),
            new Column("endToEndReference", List.of("transactiereferentie", "end to end reference"), Kind.WORD, false),
            new Column("paymentReference", List.of("betalingskenmerk", "payment reference"), Kind.WORD, false)));

    private StatementTable() {}

    static List<Line> lines(Table table, String currency, @Nullable NumberForm numbers) {
        return COLUMNS.understand(table, currency, numbers).rows().stream()
                .map(StatementTable::line)
                .toList();
    }

    private static Line line(Sheet.Row row) {
        for (var error : row.errors()) {
            throw unreadable(row, error.column());
        }
        if (row.values().get("bookedOn") instanceof String day && row.values().get("amount") instanceof Money amount) {
            return new Line(
                    LocalDate.parse(day),
                    amount,
                    reference(row, "bankReference"),
                    reference(row, "endToEndReference"),
                    reference(row, "paymentReference"));
        }
        throw unreadable(row, "bookedOn, amount");
    }

    private static @Nullable String reference(Sheet.Row row, String column) {
        return row.values().get(column) instanceof String text ? Reference.of(text) : null;
    }

    private static UnreadableFile unreadable(Sheet.Row row, String column) {
        return new UnreadableFile("unreadable-cell", Map.of("row", row.number(), "column", column));
    }
}
