package org.programmeledger.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Commands that are written together, in the order in which they were decided. Each may build on those before it: what
 * one writes, the next may have been decided on. So the log has to check a stream once, at the version where the batch
 * begins with it; from there on the batch itself says which version follows.
 */
final class Batch {

    private record KeyOf(String actor, String key) {}

    private final List<Append> appends = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<KeyOf> keys = new HashSet<>();
    private final Set<Submission.Claim> claims = new HashSet<>();
    private final Set<String> writtenLater = new HashSet<>();
    private final Set<String> readLater = new HashSet<>();

    /**
     * Takes a command in if it follows from those already here. One that does not waits for the next batch, and so does
     * whoever would overtake it on a stream.
     */
    boolean take(Append next) {
        if (!fits(next)) {
            writtenLater.addAll(next.written());
            next.guards().forEach(guard -> readLater.add(guard.stream()));
            return false;
        }
        next.guards().forEach(guard -> versions.put(guard.stream(), guard.version()));
        next.events().forEach(event -> versions.put(event.stream(), event.version()));
        claims.addAll(next.claims());
        appends.add(next);
        return true;
    }

    private boolean fits(Append next) {
        var key = next.requestKey;
        return next.guards().stream().allMatch(this::follows)
                && next.events().stream().noneMatch(event -> readLater.contains(event.stream()))
                && next.claims().stream().noneMatch(claims::contains)
                && (key == null || next.isOvertaken() || keys.add(new KeyOf(key.actor(), key.key())));
    }

    private boolean follows(Submission.Guard guard) {
        return !writtenLater.contains(guard.stream())
                && versions.getOrDefault(guard.stream(), guard.version()) == guard.version();
    }

    List<Append> appends() {
        return appends;
    }

    int size() {
        return appends.size();
    }

    /** Each stream that these commands touch, with the version it must be at before them. */
    static Map<String, Long> streams(List<Append> appends) {
        var streams = new LinkedHashMap<String, Long>();
        for (var append : appends) {
            append.guards().forEach(guard -> streams.putIfAbsent(guard.stream(), guard.version()));
        }
        return streams;
    }
}
