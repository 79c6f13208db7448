package org.programmeledger.command.violations;

import jakarta.persistence.Control;

/** Something is kept by an object-relational mapper. */
public record KeepsAnEntity(Control control) {}
