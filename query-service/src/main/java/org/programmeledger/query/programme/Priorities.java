package org.programmeledger.query.programme;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.decisions.Register;
import org.programmeledger.query.programme.Programme.Priority;
import org.programmeledger.query.programme.Programme.Status;
import org.springframework.stereotype.Component;

/**
 * Tells which priorities of a programme are adopted. That is not kept: it follows from the register, so that a priority is
 * proposed again when its decision ends, is superseded or is struck.
 */
@Component
public class Priorities {

    /** The views that are read. */
    public static final List<String> VIEWS = List.of("programme", Register.VIEW);

    private final Register register;

    Priorities(Register register) {
        this.register = register;
    }

    /** Those of a programme in its order, on a day, as known at a position. */
    public List<Priority> of(ProgrammeRow programme, LocalDate day, long position) {
        var adopted = register.inForce(CoalitionId.of(programme.id()), DecisionKind.PRIORITY, day, position);
        return programme.priorities().stream()
                .map(item -> {
                    var decision = adopted.get(item.code());
                    return new Priority(
                            item.code(), item.name(), decision == null ? Status.PROPOSED : Status.ADOPTED, decision);
                })
                .toList();
    }
}
