/**
 * The read side: from an event through a projection to a view that answers over HTTP and on pages. What every view shares
 * is in this package, read in this order: {@link org.programmeledger.query.Projection} (a pure fold), {@link
 * org.programmeledger.query.HistoryView} (its table, which keeps every state it ever had), {@link
 * org.programmeledger.query.ViewPositions} (how far it is; {@code feed} and {@code parked} move it), {@link
 * org.programmeledger.query.ReadPoints} (as of when an answer is given). Each view is a package of its own; start with
 * {@code funding}.
 */
@NullMarked
package org.programmeledger.query;

import org.jspecify.annotations.NullMarked;
