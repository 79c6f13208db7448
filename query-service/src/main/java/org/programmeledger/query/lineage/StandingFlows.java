package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.Place;

/**
 * Nets moves: a reversal takes off what it reverses, the reversal of a reversal puts it back. What is left are the entries
 * that stand, each with what it moved.
 */
final class StandingFlows {

    /** An entry's moves between two places. */
    private record Way(String entry, Place from, Place to) {}

    /** What an entry is in the end: what was reversed, and whether its moves count against that. */
    private record Meaning(String entry, boolean against) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<Way, Long> amounts = new LinkedHashMap<>();
    private final Map<Way, Long> starts = new HashMap<>();
    private @Nullable String currency;

    /** Of these moves, in the order of the log. Whatever a reversal takes off must be among them, or it counts by itself. */
    StandingFlows(List<MoneyMove> moves) {
        for (var move : moves) {
            if (move.isCorrection()) {
                entries.computeIfPresent(meaning(move.about()).entry(), (id, entry) -> entry.corrected(move));
            } else {
                add(move);
            }
        }
    }

    private void add(MoneyMove move) {
        entries.putIfAbsent(move.entry(), Entry.of(move));
        currency = currency == null ? move.currency() : currency;
        var meaning = meanings.computeIfAbsent(move.entry(), same -> ofEntry(move));
        var way = meaning.against()
                ? new Way(meaning.entry(), move.to(), move.from())
                : new Way(meaning.entry(), move.from(), move.to());
        amounts.merge(way, meaning.against() ? -move.minor() : move.minor(), Math::addExact);
        starts.putIfAbsent(way, move.startsAt());
    }

    private Meaning ofEntry(MoneyMove move) {
        if (!move.isReversal() || move.about() == null || !entries.containsKey(move.about())) {
            return new Meaning(move.entry(), false);
        }
        var reversed = meaning(move.about());
        return new Meaning(reversed.entry(), !reversed.against());
    }

    private Meaning meaning(@Nullable String entry) {
        var id = entry == null ? "" : entry;
        return meanings.getOrDefault(id, new Meaning(id, false));
    }

    /** What stands, in the order in which the entries were made. */
    List<Flow> flows() {
        var flows = new ArrayList<Flow>();
        amounts.forEach((way, minor) -> {
            var entry = entries.get(way.entry());
            if (minor != 0 && entry != null) {
                flows.add(new Flow(entry, way.from(), way.to(), starts.getOrDefault(way, 0L), minor));
            }
        });
        return flows;
    }

    /** An entry as corrected; null if it is not among the moves. */
    @Nullable
    Entry entry(String id) {
        return entries.get(id);
    }

    /** The currency of the moves; null where nothing moves. */
    @Nullable
    String currency() {
        return currency;
    }
}
