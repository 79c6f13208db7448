package org.programmeledger.query;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.query.sight.CurrentSight;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds the position at which a question is answered: the past that was asked for ({@code asOf} a position or an
 * instant), or the newest that all views involved have reached, waiting briefly ({@code ledger.views.patience}) for {@code
 * minPosition}.
 */
@Component
public final class ReadPoints {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final LogReader log;
    private final ViewPositions positions;
    private final ViewRevisions revisions;
    private final CurrentSight sight;
    private final Clock clock;
    private final Duration patience;

    ReadPoints(
            LogReader log,
            ViewPositions positions,
            ViewRevisions revisions,
            CurrentSight sight,
            Clock clock,
            @Value("${ledger.views.patience:5s}") Duration patience) {
        this.log = log;
        this.positions = positions;
        this.revisions = revisions;
        this.sight = sight;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Where to read these views.
     *
     * @throws Problem 400 for a position beyond the log, an instant in the future, or another form; 503 when a view does
     *     not get there in time, or is of another revision than this code reads
     */
    public ReadPoint resolve(@Nullable String asOf, @Nullable String minPosition, Collection<String> asked) {
        var views = involved(asked);
        revisions.requireReadable(views);
        SameRevision.remember(views);
        if (minPosition != null) {
            reach(views, position("minPosition", minPosition));
        }
        if (asOf == null) {
            return at(positions.reached(views), false, views);
        }
        long position = POSITION.matcher(asOf).matches() ? position("asOf", asOf) : log.positionAt(instant(asOf));
        reach(views, position);
        return at(position, true, views);
    }

    /**
     * To be asked again when the views have been read, by whoever does not answer over HTTP.
     *
     * @throws Problem 503 when one of them is of another revision by now
     */
    public void requireUnchanged(Collection<String> views) {
        revisions.requireReadable(views);
    }

    /** Whose money something is in a fund is known to the view of the funds, for whoever does not see everybody's. */
    private Collection<String> involved(Collection<String> asked) {
        if (sight.isWhole()) {
            return asked;
        }
        answer().ifPresent(response -> response.setHeader("Sight", "own"));
        var views = new TreeSet<>(asked);
        views.add("fund");
        return views;
    }

    private ReadPoint at(long position, boolean past, Collection<String> views) {
        long parked = positions.parked(views, position);
        if (parked > 0) {
            warn(parked);
        }
        return new ReadPoint(position, log.recordedAt(position).orElse(Instant.EPOCH), past, parked);
    }

    /** Whatever becomes of the answer, a 404 too: what is asked for may be in what is parked. */
    private static void warn(long parked) {
        answer().ifPresent(response -> response.setHeader("Parked-Events", Long.toString(parked)));
    }

    private static Optional<HttpServletResponse> answer() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getResponse())
                : Optional.empty();
    }

    private void reach(Collection<String> views, long position) {
        if (!positions.await(views, position, patience)) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "view-behind",
                    Map.of("position", positions.reached(views), "wanted", position));
        }
    }

    private long position(String parameter, String text) {
        if (!POSITION.matcher(text).matches()) {
            throw Problem.invalid(List.of(InputError.of(parameter, "position")));
        }
        long position = Long.parseLong(text);
        if (position > log.head().position()) {
            // A replica may not have it yet; then it is worth waiting for.
            long end = log.writtenHead().position();
            if (position > end) {
                throw Problem.invalid(List.of(new InputError(parameter, "beyond-log", Map.of("head", end))));
            }
        }
        return position;
    }

    private Instant instant(String text) {
        try {
            var instant = Instant.parse(text);
            if (instant.isBefore(clock.instant().plusSeconds(1))) {
                // Nothing was recorded before the epoch, and the database does not know every year before it.
                return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
            }
            throw Problem.invalid(List.of(InputError.of("asOf", "future-instant")));
        } catch (DateTimeParseException otherForm) {
            throw Problem.invalid(List.of(InputError.of("asOf", "position-or-instant")));
        }
    }
}
