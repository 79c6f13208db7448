package org.programmeledger.eventlog;

/**
 * What PostgreSQL can store as text, unchanged. Checked by the command that brings it, because in a batch it would fail
 * everyone's (NUL) or, worse, be stored as something else (half a character becomes a question mark).
 */
final class StorableText {

    private StorableText() {}

    static void require(String... texts) {
        for (var text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0) {
                    throw new IllegalArgumentException("NUL cannot be stored as text");
                }
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(c)) {
                    throw new IllegalArgumentException("half a character (an unpaired surrogate) cannot be stored");
                }
            }
        }
    }
}
