package org.programmeledger.query.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever smuggles SQL into a session of a funder gets no further than the funder. */
class HostileFunderIT {

    private static final List<String> MONEY =
            List.of("fund", "pledge", "commitment", "decision_use", "journal_line", "audit_entry");
    private static final Map<String, Integer> NOT_MONEY = Map.of("audit_entry", 9);

    private static LogWriter log;
    private static RunningQueryService service;
    private static TestDatabase database;

    private Connection session;
    private JdbcClient sql;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        log = LogWriter.on(database);
        long head = log.append(TwoFunders.log());
        service = RunningQueryService.on(database);
        service.await(head, ViewTables.ALL);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        session = database.as("ledger_funder").dataSource().getConnection();
        sql = JdbcClient.create(new SingleConnectionDataSource(session, true));
    }

    @AfterEach
    void disconnect() throws SQLException {
        session.close();
    }

    private void claim(String text) {
        sql.sql("select set_config('ledger.sight', ?, false)")
                .param(text)
                .query(String.class)
                .single();
    }

    private String claimOf(PartyId party, Connection of) throws SQLException {
        var key = database.jdbc()
                .sql("select key from views.sight_key")
                .query((row, nr) -> row.getBytes(1))
                .single();
        int pid = of.unwrap(PGConnection.class).getBackendPID();
        return new SightClaim(key).of(new Sight.Own(List.of(party)), pid);
    }

    private long rows(String table) {
        return sql.sql("select count(*) from views." + table).query(Long.class).single();
    }

    private void assertNoMoney() {
        for (var table : MONEY) {
            assertThat(rows(table))
                    .as(table)
                    .isEqualTo(NOT_MONEY.getOrDefault(table, 0).longValue());
        }
    }

    @Test
    void aSessionSeesTheMoneyOfTheClaimThatWasMadeForIt() throws SQLException {
        claim(claimOf(TwoFunders.ALPHA, session));

        assertThat(rows("fund")).as("states of fund 1").isEqualTo(6);
        assertThat(rows("pledge")).isEqualTo(4);
        assertThat(sql.sql("select document->>'id' from views.decision_use")
                        .query(String.class)
                        .list())
                .containsExactly(BoTu.commitment(1).value());
        assertThat(sql.sql("select distinct fund from views.journal_line")
                        .query(String.class)
                        .list())
                .containsExactly(TwoFunders.ALPHAS);
    }

    @Test
    void whoWasToldNothingSeesNoMoney() {
        assertNoMoney();
        assertThat(rows("party")).as("the control").isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "::",
                ":PARTY",
                "PARTY",
                "0000000000000000000000000000000000000000000000000000000000000000:PARTY",
                "OWN,PARTY",
                "' or true --:PARTY",
                "%:%"
            })
    void aClaimThatWasMadeUpShowsNoMoney(String made) throws SQLException {
        claim(made.replace("OWN", claimOf(TwoFunders.ALPHA, session)).replace("PARTY", TwoFunders.BETA.value()));

        assertNoMoney();
    }

    @Test
    void aClaimOfAnotherSessionIsWorthNothing() throws SQLException {
        try (var other = database.as("ledger_funder").dataSource().getConnection()) {
            claim(claimOf(TwoFunders.BETA, other));

            assertNoMoney();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role ledger_reader",
                "set session authorization ledger_reader",
                "alter table views.fund disable row level security",
                "alter table views.fund no force row level security",
                "drop policy own_money on views.fund",
                "create policy mine on views.fund using (true)",
                "alter role ledger_funder bypassrls",
                "grant ledger_reader to ledger_funder",
                "select * from views.sight_key",
                "update views.sight_key set key = ''",
                "select views.new_sight_key()",
                "create or replace function views.sight() returns text[] language sql as 'select null'",
                "create function views.leak(text) returns boolean language sql as 'select true'",
                "create temp table leak (x text)",
                "create schema leak",
                "insert into views.fund select * from views.fund",
                "update views.fund set money_of = '{}'",
                "delete from views.fund",
                "truncate views.fund",
                "select * from event_log.event",
                "select event_log.position_at(now())",
                "select * from views_next.parked_event",
                "select * from views.parked_event",
                "select * from views.rebuild",
                "copy views.fund to program 'cat'",
                "select pg_read_file('PG_VERSION')",
                "select * from pg_statistic",
                "set row_security = off; select * from views.fund"
            })
    void isRefused(String statement) throws SQLException {
        claim(claimOf(TwoFunders.ALPHA, session));
        assertThatThrownBy(() -> {
                    try (var attack = session.createStatement()) {
                        attack.execute(statement);
                        while (attack.getMoreResults() || attack.getUpdateCount() >= 0) {}
                    }
                })
                .isInstanceOf(SQLException.class)
                .extracting(refused -> ((SQLException) refused).getSQLState())
                .isIn("42501", "0LP01");
    }

    /** A condition that fails on a row would tell that the row is there. */
    @Test
    void aConditionOfTheAttackersOwnIsAskedOfNoRowOfOthers() throws SQLException {
        claim(claimOf(TwoFunders.ALPHA, session));
        var asked = "select count(*) from views.journal_line where 1 / (minor - %d) > -2";

        assertThat(sql.sql(asked.formatted(505_050)).query(Long.class).single()).isPositive();
        assertThatThrownBy(() ->
                        sql.sql(asked.formatted(313_131)).query(Long.class).single())
                .as("the control: of one's own")
                .hasMessageContaining("division by zero");
    }

    @Test
    void statisticsOfTheTablesTellNothing() {
        database.jdbc().sql("analyze views.fund, views.journal_line").update();

        assertThat(sql.sql("select count(*) from pg_stats where schemaname = 'views' and tablename = any(?)")
                        .param(MONEY.toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Also of tables that do not exist yet: what holds an amount is kept apart, in both schemas. */
    @Test
    void everyTableThatTheRoleReadsIsKeptApartOrHoldsNoMoney() {
        var readable = database.jdbc()
                .sql(
                        "select relname, relrowsecurity from pg_class where relnamespace = 'views'::regnamespace and relkind = 'r'"
                                + " and has_table_privilege('ledger_funder', oid, 'select') order by relname")
                .query((row, nr) -> Map.entry(row.getString(1), row.getBoolean(2)))
                .list();

        assertThat(readable).extracting(Map.Entry::getKey).containsAll(MONEY).contains("programme");
        for (var table : readable) {
            var amounts = database.jdbc()
                    .sql("select count(*) from views." + table.getKey() + " as t where t::text ~ '\"amount|minor'"
                            + " or jsonb_exists_any(to_jsonb(t), '{minor,money_of}')")
                    .query(Long.class)
                    .single();
            assertThat(table.getValue() || amounts == 0).as(table.getKey()).isTrue();
        }
        assertThat(database.jdbc()
                        .sql("select has_schema_privilege('ledger_funder', 'views_next', 'usage')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aRebuiltViewIsKeptApartAsBefore() {
        for (var view : List.of("fund", "audit")) {
            var accepted = service.post("/v1/views/" + view + "/rebuilds", "Idempotency-Key", "rebuild-of-" + view);
            var rebuild = accepted.headers().firstValue("Location").orElseThrow();
            org.awaitility.Awaitility.await()
                    .until(() -> service.get(rebuild).body().contains("\"DONE\""));
            assertThat(service.get(rebuild).body()).contains("\"equal\":true");
        }

        assertNoMoney();
        everyTableThatTheRoleReadsIsKeptApartOrHoldsNoMoney();
    }

    /** Whoever lost a role meanwhile comes back and is refused. */
    @Test
    void aStreamOfEventsEnds() throws Exception {
        try (var brief = RunningQueryService.on(database, "ledger.event-stream.longest=300ms");
                var http = HttpClient.newHttpClient()) {
            var request = brief.request("/v1/event-stream")
                    .header("Last-Event-ID", "0")
                    .build();

            var told = http.send(request, BodyHandlers.ofString());

            assertThat(told.body().lines().filter(line -> line.startsWith("id:")))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_reader", "postgres"})
    void theServiceDoesNotStartWithARoleThatIsNotBound(String role) {
        assertThatThrownBy(() -> RunningQueryService.on(database, "ledger.funder.username=" + role)
                        .close())
                .hasStackTraceContaining("the role of ledger.funder.username");
    }
}
