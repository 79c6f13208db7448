/**
 * PostgreSQL servers that can be killed, paused, copied and promoted, for the rehearsals of what goes wrong. Reading
 * order: {@link org.programmeledger.benchmarks.cluster.PostgresServer} (one server), {@link
 * org.programmeledger.benchmarks.cluster.BaseBackup} (a copy of it, and what can be made of one).
 */
@NullMarked
package org.programmeledger.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
