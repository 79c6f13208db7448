package org.programmeledger.query.rebuild;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.ReadAhead;
import org.programmeledger.query.View;
import org.programmeledger.query.parked.Parking;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what was built in the place of the view that is read, in one short transaction: the feed waits for the row of the
 * position, readers for the lock on the table, and both go on with the new one. Nobody ever finds no view.
 */
final class Switch {

    private static final Logger LOG = LoggerFactory.getLogger(Switch.class);
    private static final int ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** The replica that is read here has not got what the live view knows: what it lacks must not be left out. */
    private static final class Behind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Behind(long position) {
            super("position " + position + " cannot be read here yet", null, false, false);
        }
    }

    private final RebuildTable table;
    private final LogReader log;
    private final EventCatalogue catalogue;
    private final Parking parking;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String id;
    private final View live;

    Switch(Rebuilds.Means means, RebuildTable table, String id, View live) {
        this.table = table;
        this.log = means.log();
        this.catalogue = means.catalogue();
        this.parking = means.parking();
        this.jdbc = JdbcClient.create(means.template());
        this.transaction = means.transaction();
        this.id = id;
        this.live = live;
    }

    /**
     * Switches; tries again while somebody reads the old tables for long, or a replica has to catch up.
     *
     * @param built up to which position it has read
     */
    void perform(View next, long built) {
        transaction.executeWithoutResult(telling -> table.move(id, State.SWITCHING, built, built));
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(switching -> switchNow(next, built));
                return;
            } catch (PessimisticLockingFailureException | Behind notNow) {
                if (attempt == ATTEMPTS) {
                    throw notNow;
                }
                LOG.info("The switch of {} is tried again: {}", live.name(), notNow.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void switchNow(View next, long built) {
        // Long enough for a maintenance job to give way, short enough for readers who queue behind this.
        jdbc.sql("set local lock_timeout = '1500ms'").update();
        table.move(id, State.SWITCHING, built, built);
        long fed = jdbc.sql("select position from views.view_position where view = ? for update")
                .param(live.name())
                .query(Long.class)
                .single();
        long position = Math.max(fed, built);
        if (log.head().position() < position) {
            throw new Behind(position);
        }
        try (var pages = new ReadAhead(log, catalogue, live, built, position)) {
            for (var page = pages.next(); page != null; page = pages.next()) {
                if (!page.events().isEmpty()) {
                    parking.apply(next, page.events());
                }
            }
        }
        for (var name : live.tables()) {
            jdbc.sql("drop table if exists " + View.LIVE + "." + name).update();
        }
        for (var name : next.tables()) {
            jdbc.sql("alter table " + View.NEXT + "." + name + " set schema " + View.LIVE)
                    .update();
        }
        jdbc.sql("delete from views.parked_event where view = ?")
                .param(live.name())
                .update();
        jdbc.sql("with moved as (delete from views_next.parked_event where view = ? returning *)"
                        + " insert into views.parked_event select * from moved")
                .param(live.name())
                .update();
        jdbc.sql("update views.view_position set position = ?, revision = ? where view = ?")
                .params(position, live.revision(), live.name())
                .update();
        table.move(id, State.SWITCHING, position, position);
        table.end(id, State.DONE, null);
    }
}
