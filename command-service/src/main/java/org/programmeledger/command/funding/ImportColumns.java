package org.programmeledger.command.funding;

import java.util.List;
import org.programmeledger.files.Column;
import org.programmeledger.files.Column.Kind;
import org.programmeledger.files.Columns;

/** The columns of the files that are imported, in Dutch and English; their names are those of the request for one entry. */
final class ImportColumns {

    static final Columns RECEIPTS = new Columns(List.of(
            new Column("effectiveDate", List.of("datum", "date"), Kind.DAY, true),
            new Column("payer", List.of("betaler", "payer"), Kind.WORD, true),
            new Column("amount", List.of("bedrag", "amount"), Kind.AMOUNT, true),
            new Column("paymentReference", List.of("betalingskenmerk", "payment reference"), Kind.TEXT, true),
            new Column("pledge", List.of("toezegging", "pledge"), Kind.WORD, false),
            new Column("commitmentIn", List.of("verlening", "commitment in"), Kind.WORD, false),
            new Column("themes", List.of("thema's", "themas", "themes"), Kind.WORDS, false),
            new Column("lines", List.of("programmalijnen", "lines"), Kind.WORDS, false),
            new Column("initiatives", List.of("initiatieven", "initiatives"), Kind.WORDS, false),
            new Column("from", List.of("vanaf", "from"), Kind.DAY, false),
            new Column("until", List.of("tot en met", "until"), Kind.DAY, false),
            new Column("flow", List.of("geldstroom", "flow"), Kind.CHOICE, false),
            new Column("mechanism", List.of("mechanisme", "mechanism"), Kind.CHOICE, false)));

    static final Columns EXPENDITURES = new Columns(List.of(
            new Column("effectiveDate", List.of("datum", "date"), Kind.DAY, true),
            new Column("commitment", List.of("verlening", "commitment"), Kind.WORD, false),
            new Column("initiative", List.of("initiatief", "initiative"), Kind.WORD, false),
            new Column("supplier", List.of("leverancier", "supplier"), Kind.WORD, false),
            new Column("amount", List.of("bedrag", "amount"), Kind.AMOUNT, true),
            new Column("vat", List.of("btw", "vat"), Kind.AMOUNT, false),
            new Column("category", List.of("categorie", "category"), Kind.WORD, true),
            new Column("paidFrom", List.of("betaald uit", "paid from"), Kind.CHOICE, false),
            new Column("invoice", List.of("factuur", "factuurnummer", "invoice"), Kind.TEXT, false)));

    private ImportColumns() {}
}
