package org.programmeledger.papers;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code papers} up to this version. */
public final class PaperStoreMigration {

    private final DataSource database;

    /** A migration of the papers in this database. */
    public PaperStoreMigration(DataSource database) {
        this.database = database;
    }

    /** Migrates, as the role that may; safe to run from several JVMs at once. */
    public void run() {
        Flyway.configure()
                .dataSource(database)
                .schemas("papers")
                .table("migration")
                .locations("classpath:org/programmeledger/papers/migration")
                .load()
                .migrate();
    }
}
