package org.programmeledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an entry says: texts under names. It never shows itself in a log line or a message. */
public final class Content {

    private final SortedMap<String, String> texts;

    private Content(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** These texts, each under its name. */
    public static Content of(Map<String, String> texts) {
        return new Content(texts);
    }

    /** One text under a name. */
    public static Content of(String name, String text) {
        return new Content(Map.of(name, text));
    }

    /** The texts, by name. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** The one form in bytes that this content has: names in order, every part with its length before it. */
    byte[] canonical() {
        return Framing.of(texts.entrySet().stream()
                .flatMap(text -> java.util.stream.Stream.of(text.getKey(), text.getValue()))
                .toArray(String[]::new));
    }

    /** Reads the canonical form. */
    static Content parse(ByteBuffer canonical) {
        var texts = new TreeMap<String, String>();
        while (canonical.hasRemaining()) {
            texts.put(text(canonical), text(canonical));
        }
        return new Content(texts);
    }

    private static String text(ByteBuffer framed) {
        var bytes = new byte[framed.getInt()];
        framed.get(bytes);
        return new String(bytes, UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && content.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return "Content of " + texts.size() + " texts";
    }
}
