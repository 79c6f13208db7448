package org.programmeledger.query.pages;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.http.Problem;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.springframework.stereotype.Component;

/** Turns the moment a page asks for into the position it is answered at. */
@Component
class Moments {

    private final ReadPoints readPoints;
    private final LogReader log;
    private final Clock clock;

    Moments(ReadPoints readPoints, LogReader log, Clock clock) {
        this.readPoints = readPoints;
        this.log = log;
        this.clock = clock;
    }

    /** Answers at the position that fits the moment, from views that have reached it. */
    <T> Answer<T> answer(AsOf asOf, List<String> views, LongFunction<T> view) {
        return answerAt(asOf, views, at -> view.apply(at.position()));
    }

    /** The same, for what also depends on the day of the moment. */
    <T> Answer<T> answerAt(AsOf asOf, List<String> views, Function<ReadPoint, T> view) {
        var at = resolve(asOf, views);
        var read = view.apply(at);
        readPoints.requireUnchanged(views);
        return new Answer<>(
                read,
                at.position(),
                at.position() == 0 ? null : at.recordedAt(),
                at.past() ? log.head().position() : at.position(),
                at.parked());
    }

    private ReadPoint resolve(AsOf asOf, List<String> views) {
        try {
            return switch (asOf) {
                case AsOf.Now(long minPosition) ->
                    readPoints.resolve(null, minPosition == 0 ? null : Long.toString(minPosition), views);
                case AsOf.AtPosition(long position) -> readPoints.resolve(Long.toString(position), null, views);
                // The end of today lies ahead; what is known by then is what is known now.
                case AsOf.AtInstant(var instant) ->
                    instant.isAfter(clock.instant())
                            ? readPoints.resolve(null, Long.toString(log.head().position()), views)
                            : readPoints.resolve(instant.toString(), null, views);
            };
        } catch (Problem problem) {
            throw problem.status().is4xxClientError() ? PageRefusal.badRequest("refusal.beyond-log") : problem;
        }
    }
}
