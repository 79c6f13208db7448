package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.EventCodec.UnreadableEvent;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;

/** Axon's serializer under the ledger's names. */
class NamedEventSerializerTest {

    private final EventCatalogue catalogue = new EventCatalogue();
    private final NamedEventSerializer serializer =
            (NamedEventSerializer) new EventLogAutoConfiguration().serializer(catalogue);

    @Test
    void everyEventTypeGoesByItsStoredNameAndNotByItsClass() {
        for (var entry : catalogue.entries()) {
            var type = serializer.typeForClass(entry.type());
            assertThat(type.getName()).isEqualTo(entry.name());
            assertThat(type.getRevision()).isEqualTo(Integer.toString(entry.revision()));
            assertThat(serializer.classForType(type)).isEqualTo(entry.type());
        }
    }

    @Test
    void anEventHasTheBytesOfTheCodec() {
        LedgerEvent event = TestLog.fact(TestLog.incident());
        var stored = serializer.serialize(event, String.class);

        assertThat(stored.getData())
                .isEqualTo(new EventCodec(catalogue).encode(event).payload());
        assertThat(serializer.<String, LedgerEvent>deserialize(stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({
        "incidents.incident-forged, 1",
        "incidents.incident-closed, 2",
        "incidents.incident-closed,",
        "org.programmeledger.events.incidents.IncidentEvent$IncidentClosed, 1",
        "org.programmeledger.events.incidents.IncidentEvent$IncidentClosed,",
        "com.example.Gone,"
    })
    void anUnknownTypeOrRevisionIsRefused(String name, String revision) {
        var text = serializer
                .serialize(TestLog.fact(TestLog.incident()), String.class)
                .getData();
        var stored = new SimpleSerializedObject<>(text, String.class, name, revision);

        assertThat(serializer.classForType(stored.getType())).isEqualTo(UnknownSerializedType.class);
        assertThatThrownBy(() -> serializer.deserialize(stored))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(name);
    }

    @Test
    void anUnknownMemberIsRefused() {
        var stored = new SimpleSerializedObject<>(
                "{\"incident\":\"" + TestLog.incident().value() + "\",\"surprise\":1}",
                String.class,
                serializer.typeForClass(IncidentClosed.class));
        assertThatThrownBy(() -> serializer.deserialize(stored)).hasStackTraceContaining("surprise");
    }

    @Test
    void theLedgersMetadataComesBackAsItself() {
        var metaData = MetaData.with(LogMessages.METADATA, TestLog.METADATA).and("traceId", "abc");
        var stored = serializer.serialize(metaData, byte[].class);

        assertThat(serializer.<byte[], MetaData>deserialize(stored)).isEqualTo(metaData);
    }

    @Test
    void aReplayTokenComesBackSoThatAResetCanStart() {
        var token = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3), "why");
        assertThat(token).isInstanceOf(ReplayToken.class);
        var stored = serializer.serialize(token, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }
}
