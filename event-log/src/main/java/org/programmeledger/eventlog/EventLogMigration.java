package org.programmeledger.eventlog;

import java.util.ArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.programmeledger.events.EventCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the schema {@code event_log} up to this version and registers the event types that may be appended. */
public final class EventLogMigration {

    private final DataSource dataSource;
    private final EventCatalogue catalogue;

    EventLogMigration(DataSource dataSource, EventCatalogue catalogue) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
    }

    /**
     * Migrates; safe to run from several JVMs at once.
     *
     * @throws EventCodec.UnreadableEvent when the log knows a type or revision that this version does not: an older
     *     version must not run on a newer log
     */
    EventLogMigration run() {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("event_log")
                .table("migration")
                .locations("classpath:org/programmeledger/eventlog/migration")
                .load()
                .migrate();
        registerTypes();
        return this;
    }

    private void registerTypes() {
        var jdbc = JdbcClient.create(dataSource);
        var unknown = new ArrayList<String>();
        jdbc.sql("select name, revision from event_log.event_type").query(row -> {
            var entry = catalogue.named(row.getString("name"));
            if (entry == null || row.getInt("revision") > entry.revision()) {
                unknown.add(row.getString("name") + " revision " + row.getInt("revision"));
            }
        });
        if (!unknown.isEmpty()) {
            throw new EventCodec.UnreadableEvent("the log holds event types this version does not know, refusing to "
                    + "start: " + String.join(", ", unknown));
        }
        for (var entry : catalogue.entries()) {
            jdbc.sql("insert into event_log.event_type (name, revision) values (?, ?) on conflict do nothing")
                    .params(entry.name(), entry.revision())
                    .update();
        }
    }
}
