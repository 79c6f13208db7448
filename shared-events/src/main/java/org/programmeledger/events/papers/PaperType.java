package org.programmeledger.events.papers;

import java.util.Arrays;
import java.util.Optional;

/** What a paper may be. Nothing that runs when it is opened: no HTML, no SVG, no workbooks with macros. */
public enum PaperType {
    PDF("application/pdf", "pdf"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extension;

    PaperType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The type with this media type, without parameters. */
    public static Optional<PaperType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    /** As it stands in {@code Content-Type} (RFC 9110), without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What the name of a file of this type ends with, without the dot. */
    public String extension() {
        return extension;
    }
}
