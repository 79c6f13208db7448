package org.programmeledger.query.stream;

import java.time.Duration;
import java.util.List;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.query.audit.AuditView;
import org.programmeledger.query.sight.CurrentSight;
import org.programmeledger.query.sight.MoneyOf;
import org.programmeledger.query.sight.Sight;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a reader of the stream may know of an event. For money that is not everybody's to see, the views of the funds
 * and of the audit trail are waited for: they know, and the database decides as for every other question.
 */
@Component
class InSight {

    private static final List<String> KNOWING = List.of("fund", "audit");

    private final SightedReads reads;
    private final AuditView audit;
    private final ViewPositions positions;
    private final Duration patience;

    InSight(
            SightedReads reads,
            AuditView audit,
            ViewPositions positions,
            @Value("${ledger.views.patience:5s}") Duration patience) {
        this.reads = reads;
        this.audit = audit;
        this.positions = positions;
        this.patience = patience;
    }

    /** It cannot be found out now: the views have not got there, or cannot be read. So it is not told. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Whether it may be told under this sight.
     *
     * @throws Unknown when the views do not get there in time, or cannot be read
     */
    boolean of(Sight sight, RecordedEvent event) {
        return switch (sight) {
            case Sight.Whole _ -> true;
            case Sight.Own own ->
                MoneyOf.recorded(event).map(ids -> may(own, event, ids)).orElse(true);
        };
    }

    private boolean may(Sight.Own own, RecordedEvent event, List<String> moneyOf) {
        if (!positions.await(KNOWING, event.position(), patience)) {
            throw new Unknown("the views have not reached " + event.position());
        }
        return CurrentSight.as(
                own, () -> reads.mayShow(moneyOf) && audit.at(event.position()).isPresent());
    }
}
