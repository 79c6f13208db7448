package org.programmeledger.query.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the pages may ask of what waits for the board and for its members. */
interface AgendaViews {

    /**
     * What must be decided now, the longest waiting first, in the first programme established.
     *
     * @param most how many at the most
     */
    Answer<WaitingList> matters(AgendaFilter filter, int most, AsOf asOf);

    /** The promises radar of that programme, the longest overdue first. */
    Answer<Radar> promises(AgendaFilter filter, int most, AsOf asOf);

    /** Votes that wait for the reader, by deadline. */
    Answer<Listing<VoteShown>> openVotes(@Nullable String cursor, AsOf asOf);

    /** Mandates in force on a day, each with what is used of it. */
    Answer<InForceOn<MandateShown>> mandates(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf);

    /** Waivers in force on a day. */
    Answer<InForceOn<WaiverShown>> waivers(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf);
}
