package org.programmeledger.rights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.LogSignal;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonId;

/**
 * The standing of people as the log has it, kept in memory. Nothing is read again while the log stands still, and then
 * only what has happened to that person since.
 */
public final class RightsOfPeople {

    private record Known(Standing standing, long version, long head) {}

    private final Cache<PersonId, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final LogReader log;
    private final LogSignal signal;

    RightsOfPeople(LogReader log, LogSignal signal) {
        this.log = log;
        this.signal = signal;
    }

    /** The end of the log, as far as this process knows of it: whoever is looked up afterwards is known up to here. */
    long head() {
        return signal.head();
    }

    /**
     * The standing at the head of the log, as far as this process knows of it.
     *
     * @throws org.programmeledger.eventlog.LogUnavailable when the log cannot be reached
     */
    public Standing current(PersonId person) {
        long head = signal.head();
        var before = known.getIfPresent(person);
        if (before != null && before.head() >= head) {
            return before.standing();
        }
        return read(person, before == null ? new Known(Standing.UNKNOWN, -1, 0) : before, head);
    }

    /** A standing that may be old, for who checks later: a command's append fails if it was. */
    public Standing lately(PersonId person) {
        var before = known.getIfPresent(person);
        return before == null ? current(person) : before.standing();
    }

    private Standing read(PersonId person, Known before, long head) {
        var standing = before.standing();
        long version = before.version();
        for (var recorded : log.readable(person.value(), version + 1)) {
            if (recorded.event() instanceof PersonEvent event) {
                standing = standing.after(event);
            }
            version = recorded.version();
        }
        known.put(person, new Known(standing, version, head));
        return standing;
    }
}
