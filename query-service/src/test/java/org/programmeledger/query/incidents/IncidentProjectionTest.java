package org.programmeledger.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.incident;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Code;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeErased;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeKept;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeReplaced;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.incidents.IncidentRow.Status;

/** Given what became known of an incident, then this is its row. */
class IncidentProjectionTest {

    private final IncidentProjection projection = new IncidentProjection();
    private final History history =
            new History().on("2018-09-30", BoTu.recorded(incident(1), PROGRAMME, Severity.MODERATE));

    @Test
    void itOccurredOnTheEffectiveDateOfItsRecording() {
        assertThat(history.row(projection)).isEqualTo(row("violence", Severity.MODERATE, Status.OPEN, 1));
    }

    @Test
    void aReclassificationChangesTypeAndSeverityButNotWhenItOccurred() {
        history.on("2018-10-05", new IncidentReclassified(incident(1), new Code("intolerance"), Severity.HIGH));

        assertThat(history.row(projection)).isEqualTo(row("intolerance", Severity.HIGH, Status.OPEN, 2));
    }

    @Test
    void aClosedIncidentKeepsItsLastClassification() {
        history.and(new IncidentReclassified(incident(1), new Code("intolerance"), Severity.HIGH))
                .and(new IncidentClosed(incident(1)));

        assertThat(history.row(projection)).isEqualTo(row("intolerance", Severity.HIGH, Status.CLOSED, 3));
    }

    @Test
    void reclassifyingAClosedIncidentDoesNotOpenIt() {
        history.and(new IncidentClosed(incident(1)))
                .and(new IncidentReclassified(incident(1), new Code("intolerance"), Severity.LOW));

        assertThat(history.row(projection)).isEqualTo(row("intolerance", Severity.LOW, Status.CLOSED, 3));
    }

    @Test
    void whatWasToldIsAReferenceToTheVaultUntilItIsErased() {
        var told = new SealedEntry(new EntryId(BoTu.id(EntryId.PREFIX, 1)), "ab".repeat(32));
        var anew = new SealedEntry(new EntryId(BoTu.id(EntryId.PREFIX, 2)), "cd".repeat(32));

        assertThat(history.and(new NarrativeKept(incident(1), told))
                        .row(projection)
                        .narrative())
                .isEqualTo(told.entry());
        history.and(new NarrativeReplaced(incident(1), told.entry(), anew));
        assertThat(history.row(projection).narrative()).isEqualTo(anew.entry());
        history.and(new IncidentClosed(incident(1)));
        assertThat(history.row(projection).narrative()).isEqualTo(anew.entry());
        history.and(new NarrativeErased(incident(1), anew.entry()));
        assertThat(history.row(projection)).isEqualTo(row("violence", Severity.MODERATE, Status.CLOSED, 5));
    }

    @Test
    void closingWhatWasNeverRecordedIsAFault() {
        assertThatThrownBy(() -> History.of(new IncidentClosed(incident(2))).row(projection))
                .isInstanceOf(IllegalStateException.class);
    }

    private static IncidentRow row(String type, Severity severity, Status status, long position) {
        return new IncidentRow(
                incident(1),
                PROGRAMME,
                new Code(type),
                new Code("cell-3"),
                severity,
                codes("youth"),
                LocalDate.parse("2018-09-30"),
                status,
                null,
                position,
                position - 1);
    }
}
