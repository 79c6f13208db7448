package org.programmeledger.query.violations;

import org.programmeledger.command.CommandGate;

/** The read side asks the write side without HTTP. */
public record AsksAnAggregate(CommandGate gate) {}
