package org.programmeledger.query.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LocalizedText;

/**
 * What waits in a programme.
 *
 * @param programme its name; absent before there is a programme
 * @param day from which days are counted
 * @param within how many days ahead is near
 */
record WaitingList(@Nullable LocalizedText programme, LocalDate day, int within, Listing<WaitingRow> waiting) {}
