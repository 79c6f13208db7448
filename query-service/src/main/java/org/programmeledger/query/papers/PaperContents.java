package org.programmeledger.query.papers;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.http.Problem;
import org.programmeledger.papers.PaperStore;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.papers.PaperRow.Removal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The bytes of papers, for a program and for a page. Whatever is in one, a browser saves it and runs nothing of it. */
@Component
public final class PaperContents {

    private final HistoryView<PaperRow> papers;
    private final PaperStore store;
    private final ReadPoints readPoints;
    private final LogReader log;

    PaperContents(HistoryView<PaperRow> papers, PaperStore store, ReadPoints readPoints, LogReader log) {
        this.papers = papers;
        this.store = store;
        this.readPoints = readPoints;
        this.log = log;
    }

    /**
     * The bytes as they were filed, to be saved.
     *
     * @throws Problem 404 if it was not filed by then; 410 if its content was removed, whenever that was
     */
    public ResponseEntity<byte[]> answer(PaperId id, @Nullable String asOf, @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, PaperHttp.VIEWS);
        var row = papers.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        if (row.removal() != null) {
            throw gone(row.removal());
        }
        var bytes = store.read(id).orElseThrow(() -> gone(removalOf(id)));
        return ResponseEntity.ok()
                .eTag("\"" + row.sha256() + "\"")
                .header("Log-Position", Long.toString(at.position()))
                .header("Content-Security-Policy", "sandbox")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(id + "." + row.type().extension())
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(row.mediaType()))
                .body(bytes);
    }

    /** The log has it before the bytes go; the view may need a moment to read it. */
    private Removal removalOf(PaperId id) {
        var end = Long.toString(log.writtenHead().position());
        var now = readPoints.resolve(null, end, PaperHttp.VIEWS);
        var row = papers.find(id.value(), now.position()).orElseThrow(Problem::notFound);
        if (row.removal() == null) {
            throw new IllegalStateException("the bytes of a filed paper are missing");
        }
        return row.removal();
    }

    private static Problem gone(Removal removal) {
        var facts = new HashMap<String, Object>();
        facts.put("removedOn", removal.on());
        facts.put("reason", removal.reason() == null ? "" : removal.reason());
        return Problem.of(HttpStatus.GONE, "paper-removed", facts);
    }
}
