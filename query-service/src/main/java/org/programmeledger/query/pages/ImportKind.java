package org.programmeledger.query.pages;

import java.util.List;
import java.util.Set;

/** What a file may be of. */
enum ImportKind {
    RECEIPTS(
            "receipt-imports",
            List.of(
                    "effectiveDate",
                    "payer",
                    "amount",
                    "paymentReference",
                    "pledge",
                    "commitmentIn",
                    "themes",
                    "lines",
                    "initiatives",
                    "from",
                    "until",
                    "flow",
                    "mechanism"),
            Set.of("effectiveDate", "payer", "amount", "paymentReference")),
    EXPENDITURES(
            "expenditure-imports",
            List.of(
                    "effectiveDate",
                    "commitment",
                    "initiative",
                    "supplier",
                    "amount",
                    "vat",
                    "category",
                    "paidFrom",
                    "invoice"),
            Set.of("effectiveDate", "amount", "category"));

    private final String resource;
    private final List<String> columns;
    private final Set<String> required;

    ImportKind(String resource, List<String> columns, Set<String> required) {
        this.resource = resource;
        this.columns = columns;
        this.required = required;
    }

    /** Where such a file is recorded from; it is looked at in {@code previews} below that. */
    String path(String fund) {
        return "/v1/funds/" + fund + "/" + resource;
    }

    /** The columns that it may have, by the names of the API. */
    public List<String> columns() {
        return columns;
    }

    /** Whether no file can do without this column. */
    public boolean requires(String column) {
        return required.contains(column);
    }
}
