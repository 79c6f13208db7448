package org.programmeledger.command.violations;

import org.programmeledger.command.CommandGate;
import org.springframework.beans.factory.annotation.Autowired;

/** Has something put into a field behind its back. */
public final class WantsInjection {

    @Autowired
    private CommandGate gate;

    CommandGate gate() {
        return gate;
    }
}
