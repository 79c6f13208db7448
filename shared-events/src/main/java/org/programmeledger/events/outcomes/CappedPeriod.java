package org.programmeledger.events.outcomes;

import java.time.LocalDate;

/**
 * A period of a contract and how many outcomes are paid for in it at most.
 *
 * @param from the first day
 * @param until the last day, included
 * @param cap the number of outcomes
 */
public record CappedPeriod(LocalDate from, LocalDate until, int cap) {}
