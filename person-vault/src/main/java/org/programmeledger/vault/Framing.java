package org.programmeledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Texts as bytes so that no two lists of texts have the same: each with its length before it. */
final class Framing {

    private Framing() {}

    static byte[] of(String... texts) {
        var parts = Arrays.stream(texts).map(text -> text.getBytes(UTF_8)).toList();
        var framed = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        parts.forEach(part -> framed.putInt(part.length).put(part));
        return framed.array();
    }
}
