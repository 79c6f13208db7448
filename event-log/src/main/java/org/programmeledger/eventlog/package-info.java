/**
 * The event log on PostgreSQL. Reading order: the migration (what the database promises), {@link
 * org.programmeledger.eventlog.Appender} (the one append path), {@link org.programmeledger.eventlog.LogReader},
 * {@link org.programmeledger.eventlog.EventCodec}, and last the classes that show the log to Axon.
 */
@NullMarked
package org.programmeledger.eventlog;

import org.jspecify.annotations.NullMarked;
