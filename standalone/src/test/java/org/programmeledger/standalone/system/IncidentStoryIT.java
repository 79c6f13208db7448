package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.match;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shock: recorded, looked at again, closed. */
class IncidentStoryIT {

    private final LedgerClient client = new LedgerClient();
    private Neighbourhood botu;

    @BeforeEach
    void establish() {
        botu = Neighbourhood.establish(client);
    }

    @Test
    void isRecordedReclassifiedAndClosed() {
        var recorded = client.created("/v1/incidents", botu.incident("violence", "MODERATE"));
        var path = "/v1/incidents/" + recorded.id();
        var open = "/v1/incidents?programme=" + botu.programme() + "&status=OPEN";
        var overview = "/v1/programmes/" + botu.programme() + "/overview";
        var chronicle = new Chronicle(client, path, open, overview, "/v1/audit-entries?stream=" + recorded.id());
        chronicle.note(recorded);
        assertThat(client.read(overview).at("/openIncidents")).isEqualTo("1");

        var change = Map.of("type", "intolerance", "severity", "HIGH", "reason", "Getuigen gehoord");
        var reclassified =
                chronicle.note(client.created(path + "/reclassifications", change, "If-Match", match(recorded)));
        var closed = chronicle.note(
                client.created(path + "/closures", Map.of("reason", "Afgehandeld"), "If-Match", match(reclassified)));

        var incident = client.readAt(path, closed.position());
        assertThat(List.of(
                        incident.at("/type"),
                        incident.at("/severity"),
                        incident.at("/status"),
                        incident.at("/occurredOn")))
                .containsExactly("intolerance", "HIGH", "CLOSED", "2026-01-31");
        assertThat(client.read(open).each("id")).isEmpty();
        assertThat(client.read(open + "&asOf=" + reclassified.position()).each("severity"))
                .containsExactly("HIGH");
        assertThat(client.read(overview).at("/openIncidents")).isEqualTo("0");
        var trail = client.read("/v1/audit-entries?stream=" + recorded.id());
        assertThat(trail.each("type"))
                .containsExactly(
                        "incidents.incident-recorded", "incidents.incident-reclassified", "incidents.incident-closed");
        assertThat(trail.each("effectiveOn").getFirst()).isEqualTo("2026-01-31");
        assertThat(trail.each("reason").getLast()).isEqualTo("Afgehandeld");
        chronicle.holds();

        var again = Map.of("reason", "Nog eens");
        client.refused(409, "incident-is-closed", path + "/closures", again, "If-Match", match(closed));
        client.refused(409, "incident-is-closed", path + "/reclassifications", change, "If-Match", match(closed));
    }

    @Test
    void isOfATypeAndPlaceThatTheProgrammeHas() {
        var shock = botu.incident("violence", "LOW");
        assertThat(refused("unknown-incident-type", with(shock, "type", "flood"))
                        .at("/incidentType"))
                .isEqualTo("flood");
        assertThat(refused("unknown-area-cell", with(shock, "areaCell", "moon")).at("/areaCell"))
                .isEqualTo("moon");
        var groups = with(shock, "groups", List.of("elderly", "tourists"));
        assertThat(refused("unknown-affected-groups", groups).at("/groups/0")).isEqualTo("tourists");
        var street = client.refused(400, "invalid-input", "/v1/incidents", with(shock, "areaCell", "Schiedamseweg 12"));
        assertThat(street.errors()).isEqualTo(Map.of("/areaCell", "code"));
        var tomorrow =
                client.refused(400, "invalid-input", "/v1/incidents", with(shock, "effectiveDate", "2199-01-01"));
        assertThat(tomorrow.errors()).isEqualTo(Map.of("/effectiveDate", "future-date"));
    }

    @Test
    void aReclassificationChangesSomethingAndSaysWhy() {
        var recorded = client.created("/v1/incidents", botu.incident("violence", "LOW"));
        var path = "/v1/incidents/" + recorded.id() + "/reclassifications";
        var same = Map.of("type", "violence", "severity", "LOW", "reason", "Zo is het");
        client.refused(409, "classification-unchanged", path, same, "If-Match", match(recorded));
        client.refused(409, "unknown-incident-type", path, with(same, "type", "flood"), "If-Match", match(recorded));
        client.refused(428, "version-required", path, with(same, "severity", "HIGH"));
        var mute = Map.of("type", "violence", "severity", "HIGH");
        assertThat(client.refused(400, "invalid-input", path, mute, "If-Match", match(recorded))
                        .errors())
                .isEqualTo(Map.of("/reason", "required"));
    }

    private Answer refused(String code, Map<String, Object> body) {
        return client.refused(409, code, "/v1/incidents", body);
    }
}
