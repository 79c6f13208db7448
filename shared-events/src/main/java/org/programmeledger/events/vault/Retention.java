package org.programmeledger.events.vault;

import java.time.LocalDate;

/**
 * Until when an entry must be kept.
 *
 * @param ground what requires it
 * @param until the last day on which it must be there
 */
public record Retention(LegalGround ground, LocalDate until) {}
