package org.programmeledger.command.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;

/**
 * What was brought.
 *
 * @param type what it was called
 * @param bytes as they came
 */
record PaperContent(PaperType type, byte[] bytes) {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");

    /** The first entry of an OpenDocument file is called mimetype, and begins here (OpenDocument 1.3, part 2, 3.3). */
    private static final int FIRST_ENTRY = 30;

    /** The paper that this is. */
    PaperId id() {
        try {
            return PaperId.ofContent(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it begins as its type begins; plain text and CSV begin with anything. */
    boolean beginsLikeItsType() {
        return switch (type) {
            case PDF -> has(ascii("%PDF-"), 0);
            case PNG -> has(PNG, 0);
            case JPEG -> has(JPEG, 0);
            case DOCX, XLSX -> has(ZIP, 0);
            case ODT, ODS -> has(ZIP, 0) && has(ascii("mimetype" + type.mediaType()), FIRST_ENTRY);
            case TEXT, CSV -> true;
        };
    }

    private boolean has(byte[] wanted, int from) {
        int end = from + wanted.length;
        return bytes.length >= end && Arrays.equals(bytes, from, end, wanted, 0, wanted.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return type + " of " + bytes.length + " bytes";
    }
}
