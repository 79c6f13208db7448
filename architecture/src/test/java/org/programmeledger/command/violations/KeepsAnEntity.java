package org.programmeledger.command.violations;

import org.hibernate.SessionFactory;

/** Something is kept by an object-relational mapper. */
public record KeepsAnEntity(SessionFactory sessions) {}
