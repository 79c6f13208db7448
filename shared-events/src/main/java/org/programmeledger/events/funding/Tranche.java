package org.programmeledger.events.funding;

import java.time.LocalDate;
import org.programmeledger.events.Money;

/** A part of a commitment that is planned to be paid on a date. */
public record Tranche(LocalDate dueOn, Money amount) {}
