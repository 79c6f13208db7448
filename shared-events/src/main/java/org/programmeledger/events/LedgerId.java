package org.programmeledger.events;

import java.util.UUID;

/**
 * A typed identifier: a prefix that names the type, an underscore, and a UUID version 7 (RFC 9562) in its canonical
 * lower-case form. The prefix keeps stream ids unique across types and makes an id readable in a log or an e-mail. A paper is
 * known by its content: its id has a hash in place of the UUID.
 */
public interface LedgerId {

    /** The canonical form of a UUID version 7. */
    String UUID_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    /** The whole id, for example {@code fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d}. */
    String value();

    /** Joins a prefix and a UUID. */
    static String of(String prefix, UUID uuid) {
        return prefix + "_" + uuid;
    }

    /** Whether the text is an id with this prefix. */
    static boolean isValid(String prefix, String value) {
        int separator = prefix.length();
        return value.length() > separator
                && value.startsWith(prefix)
                && value.charAt(separator) == '_'
                && Form.isUuid7(value, separator + 1);
    }

    /**
     * Refuses anything that is not an id with this prefix.
     *
     * @throws IllegalArgumentException naming the prefix, not the value, which may be hostile
     */
    static void require(String prefix, String value) {
        if (!isValid(prefix, value)) {
            throw new IllegalArgumentException("not an id of the form " + prefix + "_<UUIDv7>");
        }
    }

    /** {@link #UUID_7} character by character: every id of every event that is read passes here. */
    final class Form {
        private static final String SHAPE = "xxxxxxxx-xxxx-7xxx-vxxx-xxxxxxxxxxxx";

        private Form() {}

        private static boolean isUuid7(String text, int from) {
            if (text.length() - from != SHAPE.length()) {
                return false;
            }
            for (int at = 0; at < SHAPE.length(); at++) {
                if (!fits(SHAPE.charAt(at), text.charAt(from + at))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(char shape, char character) {
            if (shape == 'x') {
                return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
            }
            return shape == 'v' ? "89ab".indexOf(character) >= 0 : shape == character;
        }
    }
}
