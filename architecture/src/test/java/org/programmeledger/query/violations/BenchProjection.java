package org.programmeledger.query.violations;

import javax.sql.DataSource;

/** A projection that asks the database. */
public record BenchProjection(DataSource database) {}
