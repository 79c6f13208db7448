package org.programmeledger.command.funding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.files.Columns;
import org.programmeledger.files.NumberForm;
import org.programmeledger.files.Sheet;
import org.programmeledger.files.Table;
import org.programmeledger.files.UnreadableFile;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;

/**
 * A file that came in a request.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
record ImportFile(byte[] bytes, String sha256) {

    /** The file behind its Base64; a {@link Problem} for other text. */
    static ImportFile of(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ImportFile(bytes, HexFormat.of().formatHex(digest));
        } catch (IllegalArgumentException other) {
            throw Problem.invalid(List.of(InputError.of("/file", "base64")));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it says; a {@link Problem} where it cannot be read for certain. */
    Sheet understand(Table.Format format, Columns columns, String currency, @Nullable NumberForm numbers) {
        try {
            return columns.understand(Table.read(bytes, format), currency, numbers);
        } catch (UnreadableFile refused) {
            throw Problem.invalid(List.of(new InputError("/file", refused.code(), refused.facts())));
        }
    }
}
