/**
 * The write side: from an HTTP request through a command and its aggregate to an event. What every feature shares is in
 * this package; each feature is a package of its own, read in this order: {@code …Command}, {@code …State},
 * {@code …Decider}, {@code …Rejection}, the aggregate, {@code …Http}. Start with {@code funding}.
 */
@NullMarked
package org.programmeledger.command;

import org.jspecify.annotations.NullMarked;
