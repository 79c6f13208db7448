package org.programmeledger.query.funding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.query.HistoryView;
import org.springframework.stereotype.Component;

/** What was corrected and reversed of entries since they were recorded. */
@Component
public final class Amendments {

    /** The view that is read. */
    public static final String VIEW = "amendment";

    private final HistoryView<AmendmentRow> amendments;

    Amendments(HistoryView<AmendmentRow> amendments) {
        this.amendments = amendments;
    }

    /** Of entries with these ids, as of a position. */
    public Amended of(Collection<String> entries, long position) {
        var known = new HashMap<String, AmendmentRow>();
        Collection<String> asked = entries;
        while (!asked.isEmpty()) { // What reversed an entry may have been reversed in turn.
            var found = amendments.find(asked, position);
            found.forEach(row -> known.put(row.id(), row));
            asked = found.stream()
                    .flatMap(row -> Stream.ofNullable(row.reversedBy()))
                    .map(TransactionId::value)
                    .collect(Collectors.toSet());
        }
        return new Amended(known);
    }

    /** Entries that were amended, by id. */
    public record Amended(Map<String, AmendmentRow> entries) {

        /** Copies them. */
        public Amended {
            entries = Map.copyOf(entries);
        }

        /** What was done to an entry; empty if it is as it was recorded. */
        public Optional<AmendmentRow> find(String entry) {
            return Optional.ofNullable(entries.get(entry));
        }

        /** Whether an entry counts: it was never reversed, or what reversed it does not count. An entry is reversed once. */
        public boolean stands(String entry) {
            return find(entry)
                    .flatMap(row -> Optional.ofNullable(row.reversedBy()))
                    .map(TransactionId::value)
                    .filter(this::stands)
                    .isEmpty();
        }
    }
}
