package org.programmeledger.rights.violations;

import org.programmeledger.command.LedgerCommand;

/** Control of a rule. */
public record AsksAService(LedgerCommand command) {}
