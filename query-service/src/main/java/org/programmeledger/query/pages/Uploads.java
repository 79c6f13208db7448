package org.programmeledger.query.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.http.Caller;
import org.springframework.stereotype.Component;

/**
 * Files between their preview and their import, in memory and for a short while. They do not travel through the browser
 * in a hidden field, because every form may have 256 KiB and nobody has signed in yet when a form is read; the way here
 * is open to few. Whoever sent a file is the only one who gets it back, and only for the same fund.
 */
@Component
class Uploads {

    /** The largest file, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final long ALL_TOGETHER = 64L * 1024 * 1024;

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(ALL_TOGETHER)
            .weigher((String _, Kept one) -> one.state().size())
            .expireAfterAccess(KEPT)
            .build();

    /** What is known of a file that was sent. */
    sealed interface State {

        /** What it counts for, in bytes. */
        int size();
    }

    /** It waits for a choice of its rows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Waiting(byte[] file) implements State {

        @Override
        public int size() {
            return file.length;
        }
    }

    /**
     * Rows of it were recorded; the file itself is gone.
     *
     * @param entries how many
     * @param position in the log, of the last of them
     */
    record Recorded(int entries, long position) implements State {

        @Override
        public int size() {
            return Long.BYTES + Integer.BYTES;
        }
    }

    private record Kept(PersonId person, String fund, State state) {}

    /** Keeps a file and gives the key to it, which also serves as the key under which its rows are recorded once. */
    String keep(byte[] file, String fund) {
        var key = "page-" + UUID.randomUUID();
        kept.put(key, new Kept(Caller.current().actor(), fund, new Waiting(file)));
        return key;
    }

    /** A file that this person sent for this fund, unless it is gone. */
    Optional<State> find(String key, String fund) {
        return Optional.ofNullable(kept.getIfPresent(key))
                .filter(one -> one.fund().equals(fund)
                        && one.person().equals(Caller.current().actor()))
                .map(Kept::state);
    }

    /** Notes that rows of a file were recorded, and lets go of the file. */
    void recorded(String key, Recorded outcome) {
        kept.asMap().computeIfPresent(key, (_, one) -> new Kept(one.person(), one.fund(), outcome));
    }
}
