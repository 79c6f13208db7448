package org.programmeledger.query.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose to import. Nothing is judged here: the command does that, all at once.
 *
 * @param numbers how numbers are written in the file; absent where each can be read in one way only
 * @param upload key of the file that was sent before; also the key under which its rows are recorded once
 * @param sha256 of the file that was shown
 * @param rows the chosen ones, as numbered in the file
 */
record ImportForm(
        @Nullable ImportKind kind,
        @Nullable Numbers numbers,
        @Nullable String upload,
        @Nullable String sha256,
        List<Integer> rows,
        @Nullable String reason) {

    /** How numbers may be written, by the names of the API. */
    enum Numbers {
        DUTCH,
        INTERNATIONAL
    }

    /** The members that have a field; problems with others stand above the form. */
    static final Set<String> FIELDS = Set.of("kind", "file", "numbers", "rows", "reason");

    ImportForm {
        rows = rows == null ? List.of() : rows.stream().distinct().toList();
    }

    /** What it is of; receipts unless somebody says otherwise. */
    public ImportKind of() {
        return kind == null ? ImportKind.RECEIPTS : kind;
    }

    /** The body of the request that looks at the file. */
    Map<String, Object> toLookAt(byte[] file) {
        var body = new LinkedHashMap<String, Object>();
        body.put("file", file); // Jackson writes it in Base64.
        body.put("format", isArchive(file) ? "XLSX" : "CSV");
        if (numbers != null) {
            body.put("numbers", numbers.name());
        }
        return body;
    }

    /** The body of the command that records the chosen rows. */
    Map<String, Object> toRecord(byte[] file) {
        var body = toLookAt(file);
        body.put("sha256", sha256);
        body.put("rows", rows);
        if (reason != null && !reason.isBlank()) {
            body.put("reason", reason.strip().replace("\r\n", "\n"));
        }
        return body;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "an import form";
    }

    /** A workbook is an archive, and no text begins as one: so the file needs no name. */
    private static boolean isArchive(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }
}
