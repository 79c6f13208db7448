package org.programmeledger.eventlog;

import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events into the text that is stored and back, under their stored names. Unknown names, unknown revisions and
 * unknown members are refused, never ignored: a log that is half understood is not understood.
 */
public final class EventCodec {

    /** An event as text under its stored name. */
    public record Stored(String type, int revision, String payload) {}

    /** The log holds something this version cannot read. */
    public static final class UnreadableEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableEvent(String message) {
            super(message);
        }

        UnreadableEvent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final EventCatalogue catalogue;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A codec for the events of this catalogue. */
    public EventCodec(EventCatalogue catalogue) {
        this.catalogue = catalogue;
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
     * The event behind stored text.
     *
     * @throws UnreadableEvent for a name or revision this version does not know, or text that does not fit
     */
    public LedgerEvent decode(Stored stored) {
        var entry = catalogue.named(stored.type());
        if (entry == null || entry.revision() != stored.revision()) {
            throw new UnreadableEvent(
                    "unknown event type " + stored.type() + " revision " + stored.revision() + ": refusing to guess");
        }
        try {
            return json.readValue(stored.payload(), entry.type());
        } catch (JacksonException misfit) {
            throw new UnreadableEvent("a stored " + stored.type() + " does not fit its type", misfit);
        }
    }

    /**
     * The metadata behind stored text.
     *
     * @throws UnreadableEvent for text that does not fit
     */
    public EventMetadata decodeMetadata(String metadata) {
        try {
            return json.readValue(metadata, EventMetadata.class);
        } catch (JacksonException misfit) {
            throw new UnreadableEvent("stored metadata does not fit its type", misfit);
        }
    }
}
