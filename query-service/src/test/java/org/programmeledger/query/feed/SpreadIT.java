package org.programmeledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.query.BoTu.party;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances on one database that come, go and fall silent: the views spread over those that live, and none is fed twice. */
class SpreadIT {

    private static final int VIEWS = ViewTables.ALL.length;
    private static final Duration LONG = Duration.ofSeconds(40);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final LogWriter log = LogWriter.on(database);
    private final List<RunningQueryService> running = new ArrayList<>();

    @AfterEach
    void close() {
        running.forEach(RunningQueryService::close);
        log.close();
    }

    @Test
    void viewsSpreadOverThoseThatLiveAndMoveWhenOneJoinsDiesOrLeaves() {
        log.append(RandomHistory.of(23, 300));
        var first = start();
        await("one instance holds all").atMost(LONG).until(() -> claims().equals(List.of(VIEWS)));
        start();
        await("two share").atMost(LONG).until(() -> claims().equals(shares(2)));
        var third = start();
        await("three share").atMost(LONG).until(() -> claims().equals(shares(3)));
        log.append(BoTu.registered(party(70_001), "While three share"));

        third.cutOff();
        long last = log.append(BoTu.registered(party(70_002), "One is dead"));
        first.await(last, ViewTables.ALL);
        await("the dead one's are taken over").atMost(LONG).until(() -> claims().equals(shares(2)));

        running.remove(first);
        first.close();
        last = log.append(BoTu.registered(party(70_003), "One has left"));
        running.get(0).await(last, ViewTables.ALL);
        await("one holds all again").atMost(LONG).until(() -> claims().equals(List.of(VIEWS)));
        ViewTables.assertEqualTheFoldOf(log.history(), jdbc);
    }

    /** As after a pause: it believes that the views are its own, and others have taken them meanwhile. */
    @Test
    void anInstanceThatWasTakenForDeadWritesNothing() {
        var paused = start();
        long before = log.append(RandomHistory.of(29, 300));
        paused.await(before, ViewTables.ALL);
        ViewTables.awaitToken(jdbc, "audit", before);

        jdbc.sql("insert into views.instance (id, feeds, seen_at) select '!another', array_agg(view),"
                        + " clock_timestamp() + interval '1 hour' from views.view_position")
                .update();
        jdbc.sql("update views.token_entry set owner = '!another', timestamp = '2999-01-01T00:00:00Z'"
                        + " where processor_name <> '__config'")
                .update();
        long last = log.append(BoTu.registered(party(70_004), "Not for the paused one"));
        await("it has noticed").atMost(LONG).until(() -> paused.feeds().isEmpty());
        assertThat(paused.reached(ViewTables.ALL)).isEqualTo(before);
        assertThat(jdbc.sql("select max(position) from views.audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);

        jdbc.sql("delete from views.instance where id = '!another'").update();
        paused.await(last, ViewTables.ALL);
        ViewTables.assertEqualTheFoldOf(log.history(), jdbc);
    }

    private RunningQueryService start() {
        var service = RunningQueryService.on(database);
        running.add(service);
        return service;
    }

    /** How many views each owner of claims has, the most first. */
    private List<Integer> claims() {
        return jdbc.sql("select count(*)::int as views from views.token_entry where owner is not null"
                        + " and processor_name <> '__config' group by owner order by views desc")
                .query(Integer.class)
                .list();
    }

    /** The most even way to share: nobody has more than the views divided by the instances, rounded up. */
    private static List<Integer> shares(int instances) {
        var shares = new ArrayList<Integer>();
        for (int seat = 0; seat < instances; seat++) {
            shares.add((VIEWS + instances - 1 - seat) / instances);
        }
        return shares;
    }
}
