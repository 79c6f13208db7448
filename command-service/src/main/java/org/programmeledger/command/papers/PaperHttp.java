package org.programmeledger.command.papers;

import java.util.List;
import java.util.Map;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.papers.PaperCommand.FilePaper;
import org.programmeledger.command.papers.PaperCommand.RemoveContent;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;
import org.programmeledger.http.FileBody;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.RequestBodyRecord;
import org.programmeledger.papers.PaperStore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Papers over HTTP: file one, or take its content out. The bytes are written before the event, so an event never refers to
 * bytes that are not there; what a refused request brought is swept ({@link PaperKeeper}).
 */
@RestController
class PaperHttp {

    private final CommandGate gate;
    private final PaperStore store;

    PaperHttp(CommandGate gate, PaperStore store) {
        this.gate = gate;
        this.store = store;
    }

    @NeedsReason
    record ContentRemovalRequest() implements RequestBodyRecord {}

    /** The body is the paper itself; the types are those of {@link PaperType}. */
    @PostMapping(
            path = "/v1/papers",
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                "application/vnd.oasis.opendocument.text",
                "application/vnd.oasis.opendocument.spreadsheet",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                MediaType.IMAGE_PNG_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.TEXT_PLAIN_VALUE,
                "text/csv"
            })
    ResponseEntity<Receipt> file(@RequestBody FileBody body, Envelope envelope) {
        var type = PaperType.of(body.mediaType()).orElseThrow();
        var content = new PaperContent(type, body.bytes());
        if (!content.beginsLikeItsType()) {
            throw Problem.invalid(List.of(new InputError("", "not-that-type", Map.of("mediaType", type.mediaType()))));
        }
        var id = content.id();
        store.put(id, body.bytes());
        try {
            return gate.accept(envelope, id.value(), new FilePaper(id, type, body.bytes().length));
        } finally {
            store.removeIfTheLogSays(id); // What was removed before must not be there again.
        }
    }

    /** Answers when the bytes are gone; sent again it is completed. */
    @PostMapping("/v1/papers/{id}/removals")
    ResponseEntity<Receipt> remove(
            @PathVariable PaperId id, @RequestBody ContentRemovalRequest body, Envelope envelope) {
        var response = gate.accept(envelope, id.value(), new RemoveContent(id));
        store.removeIfTheLogSays(id);
        return response;
    }
}
