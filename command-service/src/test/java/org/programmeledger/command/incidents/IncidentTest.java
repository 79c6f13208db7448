package org.programmeledger.command.incidents;

import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.incident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.incidents.IncidentCommand.CloseIncident;
import org.programmeledger.command.incidents.IncidentCommand.ReclassifyIncident;
import org.programmeledger.command.incidents.IncidentCommand.RecordIncident;
import org.programmeledger.command.incidents.IncidentRejection.IncidentIsClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;

/** Each command reaches the decider and its events come back. */
class IncidentTest {

    private static final IncidentId INCIDENT = incident(1);
    private static final IncidentRecorded RECORDED =
            new IncidentRecorded(INCIDENT, PROGRAMME, code("violence"), code("schiedamseweg"), Severity.LOW, List.of());

    private final Wiring<Incident> incident = new Wiring<>(Incident.class, History.of(BoTu.world()));

    @Test
    void isRecorded() {
        incident.given()
                .when(new RecordIncident(
                        INCIDENT, PROGRAMME, code("violence"), code("schiedamseweg"), Severity.LOW, List.of()))
                .expectEvents(RECORDED);
    }

    @Test
    void isReclassified() {
        incident.given(RECORDED)
                .when(new ReclassifyIncident(INCIDENT, code("violence"), Severity.HIGH), Wiring.ifMatch(0))
                .expectEvents(new IncidentReclassified(INCIDENT, code("violence"), Severity.HIGH));
    }

    @Test
    void isClosedOnce() {
        incident.given(RECORDED).when(new CloseIncident(INCIDENT)).expectEvents(new IncidentClosed(INCIDENT));
        incident.refuses(
                incident.given(RECORDED, new IncidentClosed(INCIDENT)).when(new CloseIncident(INCIDENT)),
                new IncidentIsClosed());
    }

    @Test
    void theVersionThatWasSeenMustBeTheVersion() {
        incident.isStale(incident.given(RECORDED).when(new CloseIncident(INCIDENT), Wiring.ifMatch(1)));
    }
}
