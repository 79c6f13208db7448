package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.events.EventCatalogue;

/** Bringing a database up to this version, or refusing to. */
class EventLogMigrationIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final EventCatalogue catalogue = new EventCatalogue();

    @Test
    void registersEveryTypeAndMayRunAgain() {
        migrate();
        migrate();

        assertThat(database.jdbc()
                        .sql("select name from event_log.event_type order by name collate \"C\"")
                        .query(String.class)
                        .list())
                .isEqualTo(catalogue.entries().stream()
                        .map(EventCatalogue.Entry::name)
                        .toList());
    }

    @Test
    void severalJvmsMayMigrateAtOnce() throws Exception {
        List<FutureTask<EventLogMigration>> starting =
                Stream.generate(() -> new FutureTask<>(this::migrate)).limit(4).toList();
        starting.forEach(task -> Thread.ofPlatform().start(task));
        for (var task : starting) {
            assertThat(task.get()).isNotNull();
        }
        assertThat(database.jdbc()
                        .sql("select count(*) from event_log.gate")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"incidents.incident-reopened, 1", "incidents.incident-closed, 2"})
    void refusesALogThatKnowsMoreThanThisVersion(String name, int revision) {
        migrate();
        database.jdbc()
                .sql("insert into event_log.event_type (name, revision) values (?, ?)")
                .params(name, revision)
                .update();

        assertThatThrownBy(this::migrate)
                .isInstanceOf(EventCodec.UnreadableEvent.class)
                .hasMessageContaining(name + " revision " + revision)
                .hasMessageContaining("refusing to start");
    }

    private EventLogMigration migrate() {
        return new EventLogMigration(database.as("ledger_migrator").dataSource(), catalogue).run();
    }
}
