package org.programmeledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.query.BoTu.party;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.Projection;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.parties.PartyProjection;
import org.programmeledger.query.parties.PartyRow;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new revision of a view is deployed beside the old one. */
class DeploymentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The next version of the code: names of parties are shouted. */
    static class NextVersion {

        @Bean
        HistoryView<PartyRow> partyView(HistoryViews views) {
            return views.of(new Shouting());
        }
    }

    /** The same rows with another fold. */
    static final class Shouting implements Projection<PartyRow> {

        private final PartyProjection before = new PartyProjection();

        @Override
        public String view() {
            return before.view();
        }

        @Override
        public int revision() {
            return before.revision() + 1;
        }

        @Override
        public List<Class<? extends LedgerEvent>> reads() {
            return before.reads();
        }

        @Override
        public Class<PartyRow> rowType() {
            return before.rowType();
        }

        @Override
        public Optional<String> key(RecordedEvent event) {
            return before.key(event);
        }

        @Override
        public PartyRow evolve(@Nullable PartyRow row, RecordedEvent event) {
            var quiet = before.evolve(row, event);
            return new PartyRow(
                    quiet.id(),
                    quiet.name().toUpperCase(Locale.ROOT),
                    quiet.type(),
                    quiet.kvk(),
                    quiet.oin(),
                    quiet.partOf(),
                    quiet.version());
        }
    }

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final LogWriter log = LogWriter.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theOldAnswersUntilTheNewStandsAndThenLeavesItAlone() {
        log.append(RandomHistory.of(3, 500));
        long known = log.append(BoTu.registered(party(9_001), "Quiet"));
        try (var old = RunningQueryService.on(database)) {
            old.await(known, ViewTables.ALL);
            // What is being built waits, as it would for hours in a large log.
            try (var building = Hold.on(database, "CREATE TABLE");
                    var next = RunningQueryService.on(database, List.of(NextVersion.class))) {
                await().atMost(PATIENCE)
                        .until(() -> next.get("/v1/views/party").body().contains("\"RUNNING\""));
                assertThat(old.get("/v1/parties/" + party(9_001)).body()).contains("\"Quiet\"");
                var notYet = next.get("/v1/parties/" + party(9_001));
                assertThat(notYet.statusCode()).isEqualTo(503);
                assertThat(notYet.body()).contains("view-rebuilding", "\"view\":\"party\"", "\"percent\":");
                assertThat(next.get("/v1/funds").statusCode()).as("other views").isEqualTo(200);
                long more = log.append(BoTu.registered(party(9_002), "Meanwhile"));
                old.await(more, "party");

                building.close();

                await().atMost(PATIENCE)
                        .until(() -> next.get("/v1/parties/" + party(9_002)).statusCode() == 200);
                assertThat(next.get("/v1/parties/" + party(9_001)).body()).contains("\"QUIET\"");
                assertThat(next.get("/v1/parties/" + party(9_002)).body()).contains("\"MEANWHILE\"");
                assertThat(old.get("/v1/parties/" + party(9_001)).statusCode()).isEqualTo(503);
                long last = log.append(BoTu.registered(party(9_003), "Afterwards"));
                next.await(last, ViewTables.ALL);
                assertThat(next.get("/v1/parties/" + party(9_003)).body()).contains("\"AFTERWARDS\"");
                assertThat(jdbc.sql("select count(*) from views.party where document->>'name' ~ '[a-z]'")
                                .query(Long.class)
                                .single())
                        .as("rows that the old instance wrote into the new view")
                        .isZero();
            }
        }
    }

    /** The migrations made the first revision of most views; an empty one is replaced at once, not built beside. */
    @Test
    void whereNothingWasReadThereIsNothingToBuildBeside() {
        try (var next = RunningQueryService.on(database, List.of(NextVersion.class))) {
            next.await(log.append(BoTu.registered(party(9_001), "Quiet")), ViewTables.ALL);

            assertThat(next.get("/v1/parties/" + party(9_001)).body()).contains("\"QUIET\"");
            assertThat(jdbc.sql("select count(*) from views.rebuild")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void olderCodeLeavesANewerViewAloneUntilItIsAskedTo() {
        long known = log.append(BoTu.registered(party(9_001), "Quiet"));
        try (var next = RunningQueryService.on(database, List.of(NextVersion.class))) {
            await().atMost(PATIENCE)
                    .until(() -> next.get("/v1/parties/" + party(9_001)).body().contains("\"QUIET\""));
        }
        try (var old = RunningQueryService.on(database)) {
            old.await(known, "fund");
            assertThat(old.get("/v1/parties/" + party(9_001)).statusCode()).isEqualTo(503);
            assertThat(old.get("/v1/views/party").body()).contains("\"OTHER_REVISION\"");

            var back = old.post("/v1/views/party/rebuilds", "Idempotency-Key", "back-to-the-old-version");

            assertThat(back.statusCode()).isEqualTo(202);
            await().atMost(PATIENCE)
                    .until(() -> old.get("/v1/parties/" + party(9_001)).body().contains("\"Quiet\""));
        }
    }
}
