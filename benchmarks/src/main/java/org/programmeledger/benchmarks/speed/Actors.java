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
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.events.programme.ProgrammeEvent.ProgrammeEstablished;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.testing.TestPeople;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The programme and the party that everything measured refers to. They are written into the log by hand, also where the
 * commands are stored by Axon's engine: references are read from the log.
 */
enum Actors {
    ;

    static final ProgrammeId PROGRAMME = new ProgrammeId(ProgrammeId.PREFIX + "_019a0000-0000-7000-8000-000000000001");
    static final PartyId PARTY = new PartyId(PartyId.PREFIX + "_019a0000-0000-7000-8000-000000000002");

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** How many events {@link #introduce} writes. */
    static final int EVENTS = 9;

    static final EventMetadata METADATA = new EventMetadata(
            TestPeople.ALL_HANDS.id().value(),
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
        var person = TestPeople.ALL_HANDS.id();
        record(superuser, 3, new PersonRegistered(person, PersonKind.HUMAN));
        int position = 4;
        for (var role : List.of(Role.TREASURER, Role.PROGRAMME_MANAGER, Role.AUDITOR)) {
            var assignment =
                    new AssignmentId(AssignmentId.PREFIX + "_019a0000-0000-7000-8000-%012d".formatted(position));
            record(
                    superuser,
                    position++,
                    new RoleProposed(person, assignment, role, null, FIRST, null, TestPeople.ADMINISTRATOR.id()));
            record(
                    superuser,
                    position++,
                    new RoleGranted(person, assignment, FIRST, TestPeople.SECOND_ADMINISTRATOR.id()));
        }
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
                        + " payload, metadata) values (?, uuidv7(), ?, (select count(*) from event_log.event e where e.stream = ?),"
                        + " ?, ?, timestamptz '2026-01-01 00:00Z', ?, ?)")
                .params(
                        position,
                        event.stream(),
                        event.stream(),
                        stored.type(),
                        stored.revision(),
                        stored.payload(),
                        metadata())
                .update();
    }
}
