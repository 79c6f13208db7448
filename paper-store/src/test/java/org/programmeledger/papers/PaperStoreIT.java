package org.programmeledger.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.papers.PaperId;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** What the table of papers keeps, gives back and refuses, on a real PostgreSQL and as the roles that use it. */
class PaperStoreIT {

    private static final byte[] BYTES = "%PDF-1.7 begroting".getBytes(StandardCharsets.UTF_8);
    private static final PaperId PAPER = idOf(BYTES);
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final TestDatabase database = migrated();
    private final PaperStore store = new PaperStore(
            database.as("ledger_appender").dataSource(),
            database.as("ledger_reader").dataSource());

    private static TestDatabase migrated() {
        var database = TestDatabase.migrated();
        new PaperStoreMigration(database.as("ledger_migrator").dataSource()).run();
        return database;
    }

    @Test
    void theBytesComeBackAsTheyWere() {
        store.put(PAPER, BYTES);

        assertThat(store.read(PAPER))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(BYTES));
        assertThat(store.read(idOf(new byte[] {1}))).isEmpty();
    }

    @Test
    void theSameBytesTwiceAreOneRow() {
        store.put(PAPER, BYTES);
        store.put(PAPER, BYTES);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theSameBytesManyTimesAtOnceAreOneRow() {
        IntStream.range(0, 12).parallel().forEach(time -> store.put(PAPER, BYTES));

        assertThat(count()).isEqualTo(1);
    }

    /** 20 MiB is the most, and every byte of it counts. */
    @Test
    void asMuchAsTheLimitFitsAndNotAByteMore() {
        var most = new byte[PaperStore.LIMIT];
        store.put(idOf(most), most);

        assertThat(store.read(idOf(most)))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(PaperStore.LIMIT));
        var more = new byte[PaperStore.LIMIT + 1];
        assertThatThrownBy(() -> store.put(idOf(more), more)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> store.put(idOf(new byte[0]), new byte[0]))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void otherBytesUnderAHashAreRefusedByTheDatabaseItself() {
        assertThatThrownBy(() -> store.put(PAPER, new byte[] {1, 2, 3}))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatTheLogSaysIsRemovedIsAndNothingElse() {
        var other = new byte[] {1, 2, 3};
        store.put(PAPER, BYTES);
        store.put(idOf(other), other);
        append(PAPER, "papers.paper-filed");
        append(idOf(other), "papers.paper-filed");
        assertThat(store.removeWhatTheLogSays()).isZero();

        append(PAPER, "papers.content-removed");

        assertThat(store.removeWhatTheLogSays()).isEqualTo(1);
        assertThat(store.read(PAPER)).isEmpty();
        assertThat(store.read(idOf(other))).isPresent();
    }

    /** Whoever has the password of the appender can fill the table, and cannot take a filed paper out of it. */
    @Test
    void whatIsFiledCannotBeDeletedByAnybody() {
        store.put(PAPER, BYTES);
        append(PAPER, "papers.paper-filed");

        for (var role : new String[] {"ledger_appender", "postgres"}) {
            assertThatThrownBy(() -> database.as(role)
                            .jdbc()
                            .sql("delete from papers.content")
                            .update())
                    .as(role)
                    .hasMessageContaining("is filed");
        }
        assertThat(store.read(PAPER)).isPresent();
    }

    @Test
    void bytesOfNoEventAreSweptWhenTheyAreOldAndBroughtAgainTheyStay() {
        var again = new byte[] {1, 2, 3};
        var filed = new byte[] {4, 5, 6};
        for (var bytes : new byte[][] {BYTES, again, filed}) {
            store.put(idOf(bytes), bytes);
        }
        append(idOf(filed), "papers.paper-filed");
        assertThat(store.sweep(LONG_AGO)).as("nothing is old yet").isZero();
        database.jdbc()
                .sql("update papers.content set written_at = written_at - interval '2 hours'")
                .update();
        store.put(idOf(again), again);

        assertThat(store.sweep(LONG_AGO)).isEqualTo(1);

        assertThat(store.read(PAPER)).isEmpty();
        assertThat(store.read(idOf(again))).isPresent();
        assertThat(store.read(idOf(filed))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger_appender | select bytes from papers.content
            ledger_appender | update papers.content set bytes = '\\x00'
            ledger_appender | update papers.content set paper = 'x'
            ledger_appender | truncate papers.content
            ledger_appender | create table papers.evil (a int)
            ledger_appender | alter table papers.content disable trigger all
            ledger_reader   | insert into papers.content (paper, bytes) values ('x', '\\x00')
            ledger_reader   | delete from papers.content
            ledger_reader   | update papers.content set written_at = now()
            ledger_funder   | select paper from papers.content
            ledger_vault    | select paper from papers.content
            ledger_notary   | select paper from papers.content
            ledger_auditor  | select paper from papers.content
            """)
    void eachRoleCanDoWhatItIsForAndNoMore(String role, String attack) {
        assertThatThrownBy(() -> database.as(role).jdbc().sql(attack).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void bytesDoNotChangeAndTheTableIsNotEmptiedNotEvenByASuperuser() {
        store.put(PAPER, BYTES);

        for (var attack : new String[] {"update papers.content set bytes = bytes", "truncate papers.content"}) {
            assertThatThrownBy(() -> database.jdbc().sql(attack).update()).hasMessageContaining("is refused");
        }
    }

    private int count() {
        return database.jdbc()
                .sql("select count(*) from papers.content")
                .query(Integer.class)
                .single();
    }

    /** As it stands in the log; only that there is such an event matters here. */
    private void append(PaperId paper, String type) {
        database.jdbc().sql("""
                        insert into event_log.event
                            (position, event_id, stream, version, type, revision, recorded_at, payload, metadata)
                        select (select coalesce(max(position), 0) + 1 from event_log.event), uuidv7(), ?,
                            (select count(*) from event_log.event where stream = ?), ?, 1, now(), '{}', '{}'
                        """).params(paper.value(), paper.value(), type).update();
    }

    private static PaperId idOf(byte[] bytes) {
        try {
            return PaperId.ofContent(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
