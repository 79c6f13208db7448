/**
 * Rebuilding a view beside the one that is read, and switching. Read {@link org.programmeledger.query.rebuild.Rebuilds}
 * (start, cancel, follow), {@code Rebuilder} (how one is built), {@code Switch} (how it takes its place), {@code
 * RebuildTable} (what any instance can tell), {@link org.programmeledger.query.rebuild.ViewStatuses}.
 */
@NullMarked
package org.programmeledger.query.rebuild;

import org.jspecify.annotations.NullMarked;
