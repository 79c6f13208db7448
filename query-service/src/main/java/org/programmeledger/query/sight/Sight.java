package org.programmeledger.query.sight;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.programmeledger.events.parties.PartyId;

/** Whose money a caller may see. What is not money does not depend on it. */
public sealed interface Sight {

    /** Everybody's: whoever keeps, audits or decides about the books. */
    record Whole() implements Sight {}

    /**
     * That of these parties: the funds they own with all that is in them, and what they themselves pledged and paid. Of no
     * party: no money at all, as the public.
     *
     * @param parties in order, each once
     */
    record Own(List<PartyId> parties) implements Sight {

        /** In one order, whatever order they came in. */
        public Own {
            var ordered = new TreeSet<>(java.util.Comparator.comparing(PartyId::value));
            ordered.addAll(parties);
            parties = List.copyOf(ordered);
        }
    }

    /** Of everybody's money. */
    static Sight whole() {
        return new Whole();
    }

    /** Of these parties' money. */
    static Sight own(Collection<PartyId> parties) {
        return new Own(List.copyOf(parties));
    }

    /** Of no money. */
    static Sight publicly() {
        return own(Set.of());
    }
}
