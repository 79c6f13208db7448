package org.programmeledger.benchmarks.speed;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.eventlog.EventCodec;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.events.programme.ProgrammeEvent.ProgrammeEstablished;
import org.programmeledger.events.programme.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The programme and the party that everything measured refers to. They are written into the log by hand, also where the
 * commands are stored by Axon's engine: references are read from the log.
 */
enum Actors {
    ;

    static final ProgrammeId PROGRAMME = new ProgrammeId(ProgrammeId.PREFIX + "_019a0000-0000-7000-8000-000000000001");
    static final PartyId PARTY = new PartyId(PartyId.PREFIX + "_019a0000-0000-7000-8000-000000000002");

    /** How many events {@link #introduce} writes. */
    static final int EVENTS = 2;

    static final EventMetadata METADATA = new EventMetadata(
            "person_01900000-0000-7000-8000-000000000001",
            null,
            LocalDate.of(2026, 1, 1),
            "Speed",
            null,
            "019a0000-0000-7000-8000-00000000000a",
            "019a0000-0000-7000-8000-00000000000a",
            List.of());

    private static final EventCodec CODEC = new EventCodec(new EventCatalogue());

    /** Writes them as the first events of an empty log, as the superuser. */
    static void introduce(JdbcClient superuser) {
        var name = new LocalizedText("Snelheid", "Speed");
        record(
                superuser,
                1,
                new ProgrammeEstablished(
                        PROGRAMME, name, "Here", LocalDate.of(2026, 1, 1), LocalDate.of(2036, 1, 1), name));
        record(superuser, 2, new PartyRegistered(PARTY, "A party", PartyType.FOUNDATION, null, null));
    }

    static EventCodec.Stored encode(LedgerEvent event) {
        return CODEC.encode(event);
    }

    static String metadata() {
        return CODEC.encode(METADATA);
    }

    private static void record(JdbcClient superuser, int position, LedgerEvent event) {
        var stored = CODEC.encode(event);
        superuser
                .sql("insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at,"
                        + " payload, metadata) values (?, uuidv7(), ?, 0, ?, ?, timestamptz '2026-01-01 00:00Z', ?, ?)")
                .params(position, event.stream(), stored.type(), stored.revision(), stored.payload(), metadata())
                .update();
    }
}
