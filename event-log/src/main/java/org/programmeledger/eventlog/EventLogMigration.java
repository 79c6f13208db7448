package org.programmeledger.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.programmeledger.events.EventCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the schema {@code event_log} up to this version, as the role that may; and checks, as the role that runs the
 * service, that it is there and that this role cannot change what is recorded.
 */
public final class EventLogMigration {

    private final DataSource dataSource;
    private final EventCatalogue catalogue;

    /** A migration, or a check, of the log behind this data source. */
    public EventLogMigration(DataSource dataSource, EventCatalogue catalogue) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
    }

    /**
     * Migrates and registers the event types that may be appended; safe to run from several JVMs at once.
     *
     * @throws EventCodec.UnreadableEvent when the log knows a type or revision that this version does not: an older
     *     version must not run on a newer log
     */
    public EventLogMigration run() {
        flyway().migrate();
        requireKnownTypes();
        var jdbc = JdbcClient.create(dataSource);
        for (var entry : catalogue.entries()) {
            jdbc.sql("insert into event_log.event_type (name, revision) values (?, ?) on conflict do nothing")
                    .params(entry.name(), entry.revision())
                    .update();
        }
        return this;
    }

    /**
     * Checks what a service relies on.
     *
     * @throws IllegalStateException when the log is not at this version, or the service's role could change it
     * @throws EventCodec.UnreadableEvent when the log knows a type or revision that this version does not
     */
    EventLogMigration require() {
        var pending = Arrays.stream(flyway().info().pending())
                .map(step -> String.valueOf(step.getVersion()))
                .toList();
        if (!pending.isEmpty()) {
            throw new IllegalStateException("the log lacks the migrations " + String.join(", ", pending)
                    + ": run them first (ledger.migration.username, or the argument migrate of the command service)");
        }
        requireKnownTypes();
        requireHarmlessRole();
        return this;
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas("event_log")
                .table("migration")
                .locations("classpath:org/programmeledger/eventlog/migration")
                .load();
    }

    private void requireKnownTypes() {
        var unknown = new ArrayList<String>();
        var upcasts = new Upcasts(catalogue);
        JdbcClient.create(dataSource)
                .sql("select name, revision from event_log.event_type")
                .query(row -> {
                    if (!upcasts.reach(row.getString("name"), row.getInt("revision"))) {
                        unknown.add(row.getString("name") + " revision " + row.getInt("revision"));
                    }
                });
        if (!unknown.isEmpty()) {
            throw new EventCodec.UnreadableEvent("the log holds event types this version does not know, refusing to "
                    + "start: " + String.join(", ", unknown));
        }
    }

    private void requireHarmlessRole() {
        var powerful =
                JdbcClient.create(dataSource).sql("""
                        select current_user where has_schema_privilege('event_log', 'CREATE')
                        or exists (select from pg_roles r where pg_has_role(current_user, r.oid, 'MEMBER')
                                   and (r.rolsuper or r.rolname in ('ledger_owner', 'pg_write_all_data')))
                        or exists (select from pg_class c where c.relnamespace = 'event_log'::regnamespace
                                   and c.relkind = 'r'
                                   and (has_table_privilege(c.oid, 'DELETE, TRUNCATE, TRIGGER')
                                        or has_any_column_privilege(c.oid, 'INSERT, UPDATE')))
                        """).query(String.class).optional();
        powerful.ifPresent(role -> {
            throw new IllegalStateException("refusing to run as " + role + ", a role that could change the log:"
                    + " use ledger_appender for the command service, ledger_reader for the query service");
        });
    }
}
