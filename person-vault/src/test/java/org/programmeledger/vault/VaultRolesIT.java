package org.programmeledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TableAttack;
import org.programmeledger.eventlog.TestDatabase;

/**
 * Whoever steals the password of another role learns nothing about anybody, and whoever steals the vault's can neither touch
 * the log nor wipe out who has read what. Each attack on a table is also made by one who may.
 */
class VaultRolesIT {

    private static final String REFUSED = "42501";
    private static final List<String> TABLES =
            List.of("vault.entry", "vault.concern", "vault.access", "vault.progress", "vault.migration");
    private static final List<String> OTHERS =
            List.of("ledger_appender", "ledger_reader", "ledger_notary", "ledger_auditor");

    /** What the vault has to be able to do with its entries, which makes it able to lock their rows too. */
    private static final Set<TableAttack> USE = Set.of(
            TableAttack.INSERT,
            TableAttack.INSERT_OR_IGNORE,
            TableAttack.UPDATE,
            TableAttack.DELETE,
            TableAttack.MERGE,
            TableAttack.COPY_FROM,
            TableAttack.SELECT_FOR_UPDATE,
            TableAttack.SELECT_FOR_NO_KEY_UPDATE,
            TableAttack.SELECT_FOR_SHARE,
            TableAttack.SELECT_FOR_KEY_SHARE,
            TableAttack.LOCK_ROW_SHARE,
            TableAttack.LOCK_ROW_EXCLUSIVE,
            TableAttack.LOCK_SHARE_UPDATE_EXCLUSIVE,
            TableAttack.LOCK_SHARE,
            TableAttack.LOCK_SHARE_ROW_EXCLUSIVE,
            TableAttack.LOCK_EXCLUSIVE,
            TableAttack.LOCK_ACCESS_EXCLUSIVE,
            TableAttack.GRANT);

    private static final VaultDatabase VAULT = VaultDatabase.create();

    private interface Try {
        void run() throws SQLException, IOException;
    }

    @BeforeAll
    static void fill() {
        var person = VaultDatabase.person();
        var draft = VAULT.vault().draft(VaultDatabase.name(person), Content.of("name", "Wim"), "person-1", "key-1");
        VAULT.vault().stage(draft, List.of(person));
        VAULT.vault().keep(draft);
        VAULT.vault().read(draft.mention(), person, AccessPurpose.IDENTIFY);
    }

    static Stream<Arguments> othersAndTables() {
        return OTHERS.stream().flatMap(role -> TABLES.stream().map(table -> Arguments.of(role, table)));
    }

    @Test
    void everyTableIsAttacked() {
        assertThat(VAULT.database()
                        .jdbc()
                        .sql("select 'vault.' || tablename from pg_tables where schemaname = 'vault'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @ParameterizedTest
    @MethodSource("othersAndTables")
    void noOtherRoleReadsOrChangesATableOfTheVault(String role, String table) throws SQLException {
        boolean mayRead = role.equals("ledger_auditor") && table.equals("vault.access");

        assertThat(stateOf(VAULT.database(), role, "select * from " + table)).isEqualTo(mayRead ? "" : REFUSED);
        assertThat(stateOf(VAULT.database(), role, "copy " + table + " to stdout"))
                .isEqualTo(mayRead ? stateOf(VAULT.database(), "postgres", "copy " + table + " to stdout") : REFUSED);
        attack(role, table, mayRead ? Set.of(TableAttack.GRANT) : Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault.entry", "vault.access", "vault.migration"})
    void theVaultUsesItsTablesAndCannotChangeWhatTheyAre(String table) throws SQLException {
        attack(
                "ledger_vault",
                table,
                table.equals("vault.entry")
                        ? USE
                        : table.equals("vault.access")
                                ? Set.of(
                                        TableAttack.INSERT,
                                        TableAttack.INSERT_OR_IGNORE,
                                        TableAttack.COPY_FROM,
                                        TableAttack.LOCK_ROW_SHARE,
                                        TableAttack.LOCK_ROW_EXCLUSIVE,
                                        TableAttack.GRANT)
                                : Set.of(TableAttack.GRANT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from event_log.event",
                "select * from event_log.request",
                "select event_log.append()",
                "create table vault.evil (a int)",
                "create function vault.evil() returns int language sql return 1",
                "drop table vault.access",
                "drop schema vault cascade",
                "truncate vault.access",
                "create or replace function vault.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
                "alter table vault.entry disable trigger all",
                "set session_replication_role = replica",
                "set role ledger_owner",
                "set role ledger_appender",
                "select pg_read_file('PG_VERSION')"
            })
    void theVaultCanDoNothingElse(String attack) {
        assertThat(stateOf(VAULT.database(), "ledger_vault", attack)).isEqualTo(REFUSED);
    }

    @Test
    void aServiceDoesNotKeepPersonalDataAsAnotherRole() {
        for (var role : List.of("postgres", "ledger_migrator", "ledger_appender", "ledger_reader")) {
            assertThatThrownBy(
                            () -> new VaultMigration(VAULT.database().as(role).dataSource()).requireHarmlessRole())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("use ledger_vault");
        }
        new VaultMigration(VAULT.database().as("ledger_vault").dataSource()).requireHarmlessRole();
    }

    /** Those that are not for this role are refused; to a superuser without triggers they all succeed. */
    private static void attack(String role, String table, Set<TableAttack> use) throws SQLException {
        var refusals = new SoftAssertions();
        for (var attack : TableAttack.values()) {
            try (var connection = VAULT.database().as(role).dataSource().getConnection()) {
                connection.setAutoCommit(false);
                refusals.assertThat(
                                stateOf(() -> attack.against(connection, table)).equals(REFUSED))
                        .as("%s on %s as %s is refused", attack, table, role)
                        .isEqualTo(!use.contains(attack));
                connection.rollback();
            }
        }
        refusals.assertAll();
    }

    private static String stateOf(TestDatabase database, String role, String text) {
        return stateOf(() -> {
            try (var connection = database.as(role).dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(text);
            }
        });
    }

    private static String stateOf(Try attack) {
        try {
            attack.run();
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
