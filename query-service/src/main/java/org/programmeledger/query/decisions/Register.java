package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmeledger.events.Code;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.springframework.stereotype.Component;

/** Which decisions hold, as everybody may know it. */
@Component
public class Register {

    /** The view that is read. */
    public static final String VIEW = "register";

    private final HistoryView<RegisterRow> register;

    Register(HistoryView<RegisterRow> register) {
        this.register = register;
    }

    /** The decision of a kind that is in force on a day about each item, of those about which there is one. */
    public Map<Code, DecisionId> inForce(CoalitionId coalition, DecisionKind kind, LocalDate day, long position) {
        var entries = new Sieve<RegisterRow>(
                        key -> register.list(position, Map.of("coalition", coalition), key, Sieve.SOME),
                        row -> row.id().value())
                .all("");
        var holding = new HashMap<Code, DecisionId>();
        for (var entry : entries) {
            var item = entry.item();
            if (item != null && entry.kind() == kind && inForce(entry, entries).on(day)) {
                holding.putIfAbsent(item, entry.id());
            }
        }
        return holding;
    }

    private static InForce inForce(RegisterRow entry, List<RegisterRow> entries) {
        var later = new LinkedHashMap<DecisionId, LocalDate>();
        entries.stream()
                .filter(other -> !other.struck() && other.supersedes().contains(entry.id()))
                .forEach(other -> later.put(other.id(), other.from()));
        return InForce.of(entry.from(), entry.until(), entry.struck(), later);
    }
}
