package org.programmeledger.eventlog;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;

/**
 * Axon's Jackson 3 serializer with two changes: events go by their stored names, never their class names, and an unknown
 * type is refused instead of becoming a placeholder that handlers silently skip. It also reads back what Axon itself
 * stores (tracking tokens; replay tokens need the type validator set in {@link EventLogAutoConfiguration}).
 */
public final class NamedEventSerializer extends Jackson3Serializer {

    private final EventCatalogue catalogue;

    NamedEventSerializer(Builder builder, EventCatalogue catalogue) {
        super(builder);
        this.catalogue = catalogue;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // The raw parameter is Axon's.
    public SerializedType typeForClass(Class type) {
        if (type != null && LedgerEvent.class.isAssignableFrom(type)) {
            var entry = catalogue.of(type);
            return new SimpleSerializedType(entry.name(), Integer.toString(entry.revision()));
        }
        return super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        var entry = catalogue.named(stored.getName());
        return entry == null ? stored.getName() : entry.type().getName();
    }

    /** The class behind a stored type; an unknown type, or one of an unknown revision, is Axon's unknown type. */
    @Override
    public Class<?> classForType(SerializedType stored) {
        var found = super.classForType(stored);
        return LedgerEvent.class.isAssignableFrom(found) && !typeForClass(found).equals(stored)
                ? UnknownSerializedType.class
                : found;
    }

    /**
     * The object behind stored text.
     *
     * @throws EventCodec.UnreadableEvent for a type or revision this version does not know
     */
    @Override
    @SuppressWarnings("unchecked") // Axon's signature leaves the type to the caller.
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var type = stored.getType();
        if (UnknownSerializedType.class.isAssignableFrom(classForType(type))) {
            throw new EventCodec.UnreadableEvent("unknown type " + type.getName() + " revision " + type.getRevision());
        }
        T object = super.deserialize(stored);
        return object instanceof MetaData metaData ? (T) withLedgerMetadata(metaData) : object;
    }

    private MetaData withLedgerMetadata(MetaData metaData) {
        var stored = metaData.get(LogMessages.METADATA);
        return stored == null
                ? metaData
                : metaData.and(LogMessages.METADATA, getObjectMapper().convertValue(stored, EventMetadata.class));
    }
}
