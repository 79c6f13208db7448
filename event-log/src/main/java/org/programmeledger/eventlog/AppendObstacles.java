package org.programmeledger.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose obstacle each is. Where a command has several, a used key comes first, then a stale stream, then a held claim. */
final class AppendObstacles {

    private final List<Append> appends;
    private final Map<String, Long> streams;
    private final Map<String, Long> stale = new HashMap<>();
    private final Map<Integer, AppendVerdict> keys = new HashMap<>();
    private final Map<Integer, AppendVerdict> claims = new HashMap<>();

    AppendObstacles(List<Append> appends, List<BatchWriter.Obstacle> obstacles) {
        this.appends = appends;
        this.streams = Batch.streams(appends);
        var names = List.copyOf(streams.keySet());
        var keyed = new ArrayList<Integer>();
        var claiming = new ArrayList<Integer>();
        var claimed = new ArrayList<Submission.Claim>();
        for (int i = 0; i < appends.size(); i++) {
            if (appends.get(i).requestKey != null) {
                keyed.add(i);
            }
            for (var claim : appends.get(i).claims()) {
                claiming.add(i);
                claimed.add(claim);
            }
        }
        for (var obstacle : obstacles) {
            int at = obstacle.at() - 1;
            switch (obstacle.what()) {
                case "stale" -> stale.put(names.get(at), obstacle.actual());
                case "answered" -> keys.put(keyed.get(at), new AppendVerdict.Answered());
                case "reused" -> keys.put(keyed.get(at), new AppendVerdict.Reused());
                case "taken" ->
                    claims.putIfAbsent(
                            claiming.get(at),
                            new AppendVerdict.Taken(claimed.get(at).name(), obstacle.actual()));
                default -> throw new IllegalStateException("unknown obstacle " + obstacle);
            }
        }
    }

    /** The obstacle of this command itself; null if it has none. */
    @Nullable
    AppendVerdict on(int command) {
        var key = keys.get(command);
        if (key != null) {
            return key;
        }
        for (var guard : appends.get(command).guards()) {
            var actual = stale.get(guard.stream());
            if (actual != null) {
                return new AppendVerdict.Stale(guard.stream(), actual);
            }
        }
        return claims.get(command);
    }

    /** Stale, if this command was decided on a stream that is not going to be written. */
    @Nullable
    AppendVerdict following(Append append, Set<String> unwritten) {
        for (var guard : append.guards()) {
            if (unwritten.contains(guard.stream())) {
                return new AppendVerdict.Stale(guard.stream(), streams.getOrDefault(guard.stream(), -1L));
            }
        }
        return null;
    }
}
