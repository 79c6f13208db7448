/**
 * A PostgreSQL server of one's own on a kept data directory. Reading order: {@link
 * org.programmeledger.standalone.database.DataDirectory} (what lies where, and who may use it), {@link
 * org.programmeledger.standalone.database.EmbeddedDatabase} (start and stop).
 */
@NullMarked
package org.programmeledger.standalone.database;

import org.jspecify.annotations.NullMarked;
