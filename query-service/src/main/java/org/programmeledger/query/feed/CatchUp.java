package org.programmeledger.query.feed;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.ReadAhead;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a view that is far behind near the log, in the place of its processor and behind the same fences: the claim on
 * its token and the lock on its position, in the transaction of the rows. It reads ahead as a rebuild does, only what the
 * view reads, and the view takes in large pages: reading, decoding and writing go on beside each other.
 */
@Component
final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /** Positions from which on it is worth it: the processor takes a quarter of a second for so many. */
    private static final long FAR = 5_000;

    /** Positions that are left to the processor. */
    private static final long NEAR = 1_000;

    private static final int SEGMENT = 0;

    private final LogReader log;
    private final EventCatalogue catalogue;
    private final TokenStore tokens;
    private final ViewPositions positions;
    private final Intake intake;
    private final TransactionTemplate transaction;

    CatchUp(
            LogReader log,
            EventCatalogue catalogue,
            TokenStore tokens,
            ViewPositions positions,
            Intake intake,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.positions = positions;
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The views that are far behind what can be read of the log. */
    Set<String> far() {
        return positions.before(log.head().position() - FAR);
    }

    /**
     * Lets a view that nobody feeds catch up until it is near.
     *
     * @param goOn asked before each page; if it says no, this returns
     * @throws UnableToClaimTokenException when another instance feeds the view
     * @throws RuntimeException what a page failed with: the view stands where the page before left it
     */
    void run(View view, BooleanSupplier goOn) {
        transaction.executeWithoutResult(claiming -> claim(view.name()));
        try {
            long began = System.nanoTime();
            long from = positions.reached(List.of(view.name()));
            LOG.info("{} is far behind at {}: it catches up", view.name(), from);
            long reached = read(view, from, goOn);
            long millis = (System.nanoTime() - began) / 1_000_000;
            LOG.info("{} caught up from {} to {} in {} ms", view.name(), from, reached, millis);
        } finally {
            release(view.name());
        }
    }

    private long read(View view, long from, BooleanSupplier goOn) {
        long reached = from;
        long head = log.head().position();
        while (head - reached > NEAR && goOn.getAsBoolean()) {
            reached = read(view, reached, head, goOn);
            head = log.head().position();
        }
        return reached;
    }

    private long read(View view, long from, long head, BooleanSupplier goOn) {
        long reached = from;
        try (var pages = new ReadAhead(log, catalogue, view, from, head)) {
            while (goOn.getAsBoolean()) {
                var page = pages.next();
                if (page == null) {
                    break;
                }
                long after = reached;
                transaction.executeWithoutResult(committing -> take(view, after, page));
                reached = page.upTo();
            }
        }
        return reached;
    }

    /** A rebuild that has switched meanwhile has moved the position: what the new rows hold already is left out. */
    private void take(View view, long after, ReadAhead.Page page) {
        long seen = intake.lock(view);
        if (seen < after) {
            throw new IllegalStateException(view.name() + " stands at " + seen + ", and not at " + after);
        }
        if (seen < page.upTo()) {
            var unseen = page.events().stream()
                    .filter(event -> event.position() > seen)
                    .toList();
            intake.take(view, unseen, page.upTo());
        }
        tokens.storeToken(new GlobalSequenceTrackingToken(page.upTo()), view.name(), SEGMENT);
    }

    private void claim(String view) {
        if (tokens.fetchSegments(view).length == 0) {
            tokens.initializeTokenSegments(view, 1, new GlobalSequenceTrackingToken(0));
        }
        var _ = tokens.fetchToken(view, SEGMENT);
    }

    private void release(String view) {
        try {
            transaction.executeWithoutResult(releasing -> tokens.releaseClaim(view, SEGMENT));
        } catch (RuntimeException away) {
            LOG.debug("The claim on {} could not be given back; it will be freed", view, away);
        }
    }
}
