package org.programmeledger.events.vault;

import java.util.regex.Pattern;

/**
 * What the log knows of an entry of the person vault: its reference, and a commitment to its content. Without the salt,
 * which is destroyed with the entry, the commitment says nothing about anybody.
 *
 * @param entry the reference
 * @param commitment SHA-256 over the salt and the canonical content, in lower-case hexadecimal
 */
public record SealedEntry(EntryId entry, String commitment) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Accepts only a SHA-256 as commitment.
     *
     * @throws IllegalArgumentException for any other text
     */
    public SealedEntry {
        if (!SHA_256.matcher(commitment).matches()) {
            throw new IllegalArgumentException("a commitment is a SHA-256 in lower-case hexadecimal");
        }
    }
}
