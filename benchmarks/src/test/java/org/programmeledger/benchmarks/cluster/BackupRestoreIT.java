package org.programmeledger.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.standalone.example.ExampleLoader;
import org.programmeledger.standalone.example.ExampleProgramme;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * The rehearsal of docs/operations.md, "Backup and restore": a base backup of a ledger at work, its archived log, a
 * restore to a point in time. The restored ledger is whole, goes on, and says what it has lost.
 */
@Timeout(240)
@ExtendWith(OutputCaptureExtension.class)
class BackupRestoreIT {

    @TempDir
    private Path directory;

    private final long seed = new Random().nextInt(1_000_000);
    private final Random random = new Random(seed);

    /** What the restore must bring back and what it cannot. */
    private record Lost(long kept, long seen, OffsetDateTime point) {}

    @Test
    void aLedgerRestoredToAPointInTimeIsWholeGoesOnAndSaysWhatItHasLost(CapturedOutput output) throws Exception {
        System.out.println("BackupRestoreIT: seed " + seed);
        var archive = Files.createDirectories(directory.resolve("archive"));
        var witness = directory.resolve("witness");
        BaseBackup backup;
        Lost lost;
        try (var server = PostgresServer.create(directory.resolve("server"), PostgresServer.freePort())) {
            LedgerInJvm.createDatabase(server.archiveTo(archive).start(), "ledger");
            try (var ledger = LedgerInJvm.whole(server.url("ledger"), "ledger.witness.file=" + witness)) {
                loadExample(ledger);
                backup = BaseBackup.of(server, directory.resolve("backup"));
                lost = work(server, ledger);
                server.archiveNow();
                assertThat(ledger.get("/v1/log-head").body().has("missing")).isFalse();
            }
            assertThat(Files.readAllLines(witness).getLast()).startsWith(lost.seen() + " ");
            server.kill9();
        }
        try (var restored = backup.restore(
                directory.resolve("restored"),
                PostgresServer.freePort(),
                archive,
                new RecoveryTarget.At(lost.point().toInstant()))) {
            restored.start();
            restored.jdbc("postgres")
                    .sql("create database afresh template ledger")
                    .update();
            try (var ledger = LedgerInJvm.whole(restored.url("ledger"), "ledger.witness.file=" + witness)) {
                saysWhatItHasLost(ledger, lost, output);
                isWhole(restored, ledger, lost);
                goesOn(ledger, lost);
                saysWhenAViewIsFurtherThanTheLog(restored, ledger);
                isQuietOnceTheWitnessIsPutAway(ledger, witness);
            }
        }
    }

    /** Commands before the point to which the ledger will be restored, and after it. */
    private Lost work(PostgresServer server, LedgerInJvm ledger) throws Exception {
        register(ledger, "party-kept-", 5 + random.nextInt(20));
        long kept = ledger.bean(LogReader.class).head().position();
        var point = server.jdbc("ledger")
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        long seen = register(ledger, "party-lost-", 5 + random.nextInt(20));
        return new Lost(kept, seen, point);
    }

    private static long register(LedgerInJvm ledger, String name, int times) throws Exception {
        long last = 0;
        for (int nr = 0; nr < times; nr++) {
            var answer = ledger.register(name + nr);
            assertThat(answer.status()).isEqualTo(201);
            last = answer.position();
        }
        return last;
    }

    private static void saysWhatItHasLost(LedgerInJvm ledger, Lost lost, CapturedOutput output) throws Exception {
        var head = ledger.get("/v1/log-head").body();
        assertThat(head.required("position").longValue()).isEqualTo(lost.kept());
        var missing = head.required("missing");
        assertThat(missing.required("fromPosition").longValue()).isEqualTo(lost.kept() + 1);
        assertThat(missing.required("toPosition").longValue()).isEqualTo(lost.seen());
        assertThat(OffsetDateTime.parse(missing.required("recordedAfter").stringValue()))
                .isBefore(lost.point());
        assertThat(OffsetDateTime.parse(missing.required("recordedUntil").stringValue()))
                .isAfter(lost.point());
        assertThat(missing.has("otherEventAt")).isFalse();
        assertThat(missing(ledger)).isEqualTo(lost.seen() - lost.kept());
        assertThat(output).contains("positions " + (lost.kept() + 1) + " to " + lost.seen());
        assertThat(ledger.bean(HealthEndpoint.class).healthForPath("witness"))
                .isInstanceOfSatisfying(
                        IndicatedHealthDescriptor.class,
                        health -> assertThat(health.getDetails()).containsKey("missing"));
    }

    /** Positions contiguous, all that was to be kept there, nothing else, and the views what a new reading makes of it. */
    private static void isWhole(PostgresServer restored, LedgerInJvm ledger, Lost lost) throws Exception {
        assertThat(restored.jdbc("ledger")
                        .sql("select array_agg(position order by position)"
                                + " = array(select generate_series(1, ?)) from event_log.event")
                        .param(lost.kept())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        awaitViews(ledger, lost.kept());
        var views = contents(restored, "ledger");
        restored.jdbc("afresh")
                .sql("drop schema views cascade; drop schema views_next cascade;"
                        + " create schema views authorization ledger_reader;"
                        + " create schema views_next authorization ledger_reader")
                .update();
        try (var afresh = LedgerInJvm.whole(restored.url("afresh"))) {
            awaitViews(afresh, lost.kept());
        }
        assertThat(views).hasSizeGreaterThan(8).isEqualTo(contents(restored, "afresh"));
    }

    /** The lost commands' keys are free again: who sends them again, gets them carried out. */
    private static void goesOn(LedgerInJvm ledger, Lost lost) throws Exception {
        assertThat(ledger.register("party-kept-0").status()).isEqualTo(200);
        var again = ledger.register("party-lost-0");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.position()).isEqualTo(lost.kept() + 1);
        for (long position = again.position(); position < lost.seen(); position++) {
            assertThat(ledger.register("party-since-" + position).status()).isEqualTo(201);
        }
        var missing = ledger.get("/v1/log-head").body().required("missing");
        assertThat(missing.required("toPosition").longValue()).isEqualTo(lost.seen());
        assertThat(missing.required("otherEventAt").longValue()).isBetween(lost.kept() + 1, lost.seen());
        assertThat(missing.required("fromPosition").longValue()).isLessThanOrEqualTo(lost.kept() + 1);
        assertThat(missing(ledger)).isGreaterThanOrEqualTo(lost.seen() - lost.kept());
    }

    /** As where the views are on a server of their own, which was not restored. */
    private static void saysWhenAViewIsFurtherThanTheLog(PostgresServer restored, LedgerInJvm ledger) throws Exception {
        restored.jdbc("ledger")
                .sql("update views.view_position set position = 1000000 where view = 'party'")
                .update();
        var ahead = ledger.get("/v1/log-head").body().required("viewsAhead");
        assertThat(ahead).hasSize(1);
        assertThat(ahead.get(0).required("view").stringValue()).isEqualTo("party");
        assertThat(ahead.get(0).required("position").longValue()).isEqualTo(1000000);
    }

    private static void isQuietOnceTheWitnessIsPutAway(LedgerInJvm ledger, Path witness) throws Exception {
        Files.move(witness, witness.resolveSibling("witness-of-the-loss"));
        assertThat(ledger.get("/v1/log-head").body().has("missing")).isFalse();
        assertThat(missing(ledger)).isZero();
    }

    private static double missing(LedgerInJvm ledger) {
        return ledger.bean(MeterRegistry.class)
                .get("ledger.log.missing")
                .gauge()
                .value();
    }

    private static void awaitViews(LedgerInJvm ledger, long position) {
        var views = ledger.beans(View.class).stream().map(View::name).toList();
        assertThat(ledger.bean(ViewPositions.class).await(views, position, Duration.ofMinutes(1)))
                .isTrue();
    }

    /** A digest of each table that shows something. */
    private static TreeMap<String, String> contents(PostgresServer server, String database) {
        var jdbc = server.jdbc(database);
        List<String> tables = jdbc.sql("select table_name from information_schema.columns"
                        + " where table_schema = 'views' and column_name in ('document', 'minor', 'evidence')")
                .query(String.class)
                .list();
        var contents = new TreeMap<String, String>();
        for (var table : tables) {
            contents.put(
                    table,
                    jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '')"
                                    + " from views." + table + " t")
                            .query(String.class)
                            .single());
        }
        return contents;
    }

    private static void loadExample(LedgerInJvm ledger) {
        new ExampleLoader(
                        ledger.address(),
                        name -> TestIssuer.shared().token(called(name)),
                        account -> called(account.signInName()).id().value())
                .load(ExampleProgramme.botu(), (_, _, _) -> {});
    }

    /** Whom the example knows by this name. */
    private static TestPeople called(String name) {
        return switch (name) {
            case "administrator2" -> TestPeople.SECOND_ADMINISTRATOR;
            case "board" -> TestPeople.BOARD_MEMBER;
            case "board2" -> TestPeople.THIRD_BOARD_MEMBER;
            case "board3" -> TestPeople.FOURTH_BOARD_MEMBER;
            case "manager" -> TestPeople.PROGRAMME_MANAGER;
            default -> TestPeople.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        };
    }
}
