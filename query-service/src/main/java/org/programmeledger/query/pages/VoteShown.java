package org.programmeledger.query.pages;

import java.time.Instant;

/**
 * A vote that waits for the reader.
 *
 * @param meeting where it is held
 * @param seat the seat, by the party that has it
 * @param proxy whether the reader votes as deputy of the seat's holder
 * @param closesAt ballots count until then, UTC
 */
record VoteShown(
        Ref decision, String kind, int version, int round, Ref meeting, Ref seat, boolean proxy, Instant closesAt) {}
