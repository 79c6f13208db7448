package org.programmeledger.events.banking;

import java.time.LocalDate;
import org.programmeledger.events.Money;

/** What the bank says stood on an account; negative when overdrawn. */
public record Balance(LocalDate on, Money amount) {}
