package org.programmeledger.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.share;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.people.Role;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.audit.AuditView.Filter;

/** The trail of six events by two actors. */
class AuditViewIT {

    private static final Filter ALL = new Filter(null, null, null, null, null);
    private static final EventMetadata DECIDED = new EventMetadata(
            "person-9",
            Role.BOARD_MEMBER,
            party(1).value(),
            LocalDate.parse("2018-09-01"),
            "The board's \"yes\"",
            "decision-12",
            "command-4",
            "request-4",
            List.of(new Evidence("https://example.org/besluit.pdf", "0123456789abcdef".repeat(4))));

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private final AuditView audit = new AuditView(database.template(), database.views());
    private final History history = History.of(BoTu.established(PROGRAMME))
            .and(BoTu.registered(party(1), "One"))
            .and(BoTu.proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")))
            .and(DECIDED, new InitiativeAdopted(initiative(1)))
            .and(BoTu.registered(party(2), "Two"))
            .and(new InitiativeStarted(initiative(1)));

    @BeforeEach
    void feed() {
        ViewsDatabase.feed(audit, history.events(), 4);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEntryTellsWhoWhenWhyAndCausedByWhat() {
        assertThat(audit.at(4))
                .contains(new AuditEntry(
                        4,
                        history.events().get(3).id(),
                        initiative(1).value(),
                        1,
                        "initiatives.initiative-adopted",
                        1,
                        at(4),
                        LocalDate.parse("2018-09-01"),
                        "person-9",
                        Role.BOARD_MEMBER,
                        party(1).value(),
                        "The board's \"yes\"",
                        "decision-12",
                        "command-4",
                        "request-4",
                        DECIDED.evidence()));
    }

    @Test
    void whatWasNotSaidIsAbsent() {
        assertThat(audit.at(1)).hasValueSatisfying(entry -> {
            assertThat(entry.role()).isNull();
            assertThat(entry.onBehalfOf()).isNull();
            assertThat(entry.reason()).isNull();
            assertThat(entry.decision()).isNull();
            assertThat(entry.evidence()).isEmpty();
        });
        assertThat(audit.at(0)).isEmpty();
        assertThat(audit.at(7)).isEmpty();
    }

    @Test
    void everyEventIsAnEntry() {
        assertThat(positions(ALL, 6)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(positions(ALL, 4)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(ALL, 0)).isEmpty();
    }

    @Test
    void filtersByStreamActorAndType() {
        assertThat(positions(new Filter(initiative(1).value(), null, null, null, null), 6))
                .containsExactly(3L, 4L, 6L);
        assertThat(positions(new Filter(null, "person-9", null, null, null), 6)).containsExactly(4L);
        assertThat(positions(new Filter(null, null, "parties.party-registered", null, null), 6))
                .containsExactly(2L, 5L);
        assertThat(positions(new Filter(initiative(1).value(), "person-7", null, null, null), 6))
                .containsExactly(3L, 6L);
        assertThat(positions(new Filter(null, "person-9", "parties.party-registered", null, null), 6))
                .isEmpty();
    }

    @Test
    void aPeriodBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        assertThat(positions(new Filter(null, null, null, at(2), null), 6)).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(positions(new Filter(null, null, null, null, at(4)), 6)).containsExactly(1L, 2L, 3L);
        assertThat(positions(new Filter(null, null, null, at(2), at(4)), 6)).containsExactly(2L, 3L);
        assertThat(positions(new Filter(null, null, null, at(2).plusMillis(1), at(2).plusMillis(2)), 6))
                .isEmpty();
        assertThat(positions(new Filter(null, null, null, at(4), at(2)), 6)).isEmpty();
    }

    @Test
    void pagesForwards() {
        assertThat(audit.entries(ALL, 6, 0, 4)).extracting(AuditEntry::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(audit.entries(ALL, 6, 4, 4)).extracting(AuditEntry::position).containsExactly(5L, 6L);
        assertThat(audit.entries(ALL, 5, 4, 4)).extracting(AuditEntry::position).containsExactly(5L);
        assertThat(audit.entries(ALL, 6, 6, 4)).isEmpty();
    }

    @Test
    void pagesBackwardsFromTheLatest() {
        var initiative = new Filter(initiative(1).value(), null, null, null, null);

        assertThat(audit.latest(ALL, 6, Long.MAX_VALUE, 4))
                .extracting(AuditEntry::position)
                .containsExactly(6L, 5L, 4L, 3L);
        assertThat(audit.latest(ALL, 6, 3, 4)).extracting(AuditEntry::position).containsExactly(2L, 1L);
        assertThat(audit.latest(ALL, 4, Long.MAX_VALUE, 1))
                .extracting(AuditEntry::position)
                .containsExactly(4L);
        assertThat(audit.latest(initiative, 5, Long.MAX_VALUE, 9))
                .extracting(AuditEntry::position)
                .containsExactly(4L, 3L);
    }

    private List<Long> positions(Filter filter, long asOf) {
        return audit.entries(filter, asOf, 0, 100).stream()
                .map(AuditEntry::position)
                .toList();
    }

    private static Instant at(long position) {
        return History.START.plusSeconds(position);
    }
}
