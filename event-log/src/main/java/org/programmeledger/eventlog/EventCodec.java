package org.programmeledger.eventlog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Turns events into the text that is stored and back, under their stored names. Unknown names, unknown revisions and
 * unknown members are refused, never ignored: a log that is half understood is not understood.
 */
public final class EventCodec {

    /** An event as text under its stored name. */
    public record Stored(String type, int revision, String payload) {}

    /** The log holds something this version cannot read. */
    public static class UnreadableEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableEvent(String message) {
            super(message);
        }

        UnreadableEvent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The type is known, but the stored text does not fit it: the fault of this one event, not of this version. */
    static final class Misfit extends UnreadableEvent {
        private static final long serialVersionUID = 1L;

        Misfit(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private final EventCatalogue catalogue;
    private final Upcasts upcasts;
    private final JsonMapper json = strict(JsonMapper.builder()).build();

    /** Per type what reads it: the mapper would look it up anew for each text. Made when first needed. */
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** A codec for the events of this catalogue. */
    public EventCodec(EventCatalogue catalogue) {
        this.catalogue = catalogue;
        this.upcasts = new Upcasts(catalogue);
    }

    /** Reads only what it would have written: nothing unknown, nothing missing, nothing twice, nothing of another kind. */
    static JsonMapper.Builder strict(JsonMapper.Builder json) {
        return json.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredUnlessNullable()));
    }

    /** The text to store. */
    public Stored encode(LedgerEvent event) {
        var entry = catalogue.of(event.getClass());
        return new Stored(entry.name(), entry.revision(), json.writeValueAsString(event));
    }

    /** The metadata as text. */
    public String encode(EventMetadata metadata) {
        return json.writeValueAsString(metadata);
    }

    /**
     * The event behind stored text, also of an earlier revision.
     *
     * @throws UnreadableEvent for a name or revision this version does not know, or text that does not fit
     */
    public LedgerEvent decode(Stored stored) {
        var entry = catalogue.named(stored.type());
        var current = upcasts.upcast(stored);
        if (entry == null || entry.revision() != current.revision()) {
            throw new UnreadableEvent(
                    "unknown event type " + stored.type() + " revision " + stored.revision() + ": refusing to guess");
        }
        return read(current.payload(), entry.type(), stored.type());
    }

    /**
     * The metadata behind stored text.
     *
     * @throws UnreadableEvent for text that does not fit
     */
    public EventMetadata decodeMetadata(String metadata) {
        return read(metadata, EventMetadata.class, "metadata");
    }

    private <T> T read(String text, Class<T> type, String what) {
        @Nullable T read;
        try {
            read = readers.computeIfAbsent(type, json::readerFor).readValue(text);
        } catch (JacksonException misfit) {
            throw new Misfit("stored " + what + " does not fit its type", misfit);
        }
        if (read == null) {
            throw new Misfit("stored " + what + " is null", null);
        }
        return read;
    }
}
