package org.programmeledger.query.sight;

import java.util.List;

/**
 * How a table of a view is kept from those who may see only their own money: the statements that belong to making it, in
 * whatever schema. In them, {@code {table}} stands for the table with its schema.
 */
public enum Isolation {
    /** No row is about money: every reader sees all. */
    NO_MONEY(List.of()),
    /** Every row is about money. */
    MONEY(protectedBy("money_of && (select views.sight())")),
    /** Some rows are: the others have no {@code money_of}. */
    SOME_MONEY(protectedBy("money_of is null or money_of && (select views.sight())"));

    private final List<String> statements;

    Isolation(List<String> statements) {
        this.statements = statements;
    }

    /** What makes the table readable for {@code ledger_funder}, as far as it may be. */
    public List<String> statements() {
        return statements.isEmpty() ? List.of(GRANT) : statements;
    }

    private static final String GRANT = "grant select on {table} to ledger_funder";

    private static List<String> protectedBy(String condition) {
        return List.of(
                "alter table {table} enable row level security",
                "create policy own_money on {table} for select to ledger_funder using (" + condition + ")",
                GRANT);
    }
}
