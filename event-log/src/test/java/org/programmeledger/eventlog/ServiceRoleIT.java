package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.EventCatalogue;

/** A service does not start as a role that could change the log: a mistake in a deployment must not go unnoticed. */
class ServiceRoleIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final String TOO_POWERFUL = "service_too_powerful";

    @BeforeAll
    static void createRole() {
        DATABASE.jdbc().sql("create role " + TOO_POWERFUL + " login").update();
        DATABASE.jdbc()
                .sql("grant ledger_reader to " + TOO_POWERFUL + " with inherit true")
                .update();
    }

    /** Roles are the server's, which other tests use after this one. */
    @AfterAll
    static void dropRole() {
        DATABASE.jdbc()
                .sql("drop owned by " + TOO_POWERFUL + "; drop role " + TOO_POWERFUL)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_appender", "ledger_reader", TOO_POWERFUL})
    void runsAsARoleThatCannot(String role) {
        assertThat(check(role)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "ledger_migrator"})
    void refusesToRunAsOwnerOrSuperuser(String role) {
        assertRefused(role);
    }

    /** What an administrator may once have given a service, each alone, and takes back. */
    @ParameterizedTest
    @CsvSource({
        "grant insert (position) on event_log.event to $, revoke insert (position) on event_log.event from $",
        "grant insert on event_log.event to $, revoke insert on event_log.event from $",
        "grant update on event_log.event to $, revoke update on event_log.event from $",
        "grant update (payload) on event_log.event to $, revoke update (payload) on event_log.event from $",
        "grant insert on event_log.request to $, revoke insert on event_log.request from $",
        "grant delete on event_log.unique_claim to $, revoke delete on event_log.unique_claim from $",
        "grant insert on event_log.event_type to $, revoke insert on event_log.event_type from $",
        "grant truncate on event_log.gate to $, revoke truncate on event_log.gate from $",
        "grant trigger on event_log.event to $, revoke trigger on event_log.event from $",
        "grant create on schema event_log to $, revoke create on schema event_log from $",
        "grant ledger_owner to $, revoke ledger_owner from $",
        "grant ledger_migrator to $, revoke ledger_migrator from $",
        "grant postgres to $, revoke postgres from $",
        "grant pg_write_all_data to $, revoke pg_write_all_data from $",
        "alter role $ superuser, alter role $ nosuperuser",
    })
    void refusesToRunAsARoleThatWasGivenTooMuch(String given, String taken) {
        DATABASE.jdbc().sql(given.replace("$", TOO_POWERFUL)).update();
        try {
            assertRefused(TOO_POWERFUL);
        } finally {
            DATABASE.jdbc().sql(taken.replace("$", TOO_POWERFUL)).update();
        }
    }

    @Test
    void aServiceMakesThisCheckWhenItStarts() {
        assertThatThrownBy(() -> LedgerContext.start(DATABASE, "spring.datasource.username=postgres")
                        .close())
                .hasStackTraceContaining("could change the log");
    }

    private static void assertRefused(String role) {
        assertThatThrownBy(() -> check(role))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could change the log");
    }

    private static EventLogMigration check(String role) {
        return new EventLogMigration(DATABASE.as(role).dataSource(), new EventCatalogue()).require();
    }
}
