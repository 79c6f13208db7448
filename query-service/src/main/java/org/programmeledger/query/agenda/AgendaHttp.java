package org.programmeledger.query.agenda;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.programme.ProgrammeRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a programme waits for, over HTTP. */
@RestController
class AgendaHttp {

    private final MattersToDecide matters;
    private final Promises promises;
    private final Reckonings reckonings;
    private final HistoryView<ProgrammeRow> programmes;
    private final ReadPoints readPoints;

    AgendaHttp(
            MattersToDecide matters,
            Promises promises,
            Reckonings reckonings,
            HistoryView<ProgrammeRow> programmes,
            ReadPoints readPoints) {
        this.matters = matters;
        this.promises = promises;
        this.reckonings = reckonings;
        this.programmes = programmes;
        this.readPoints = readPoints;
    }

    /**
     * What must be decided now, the longest waiting first. Reckoned from {@code effectiveOn}, today if absent; what ends
     * within {@code withinDays} from then, 60 if absent, is near enough to be decided.
     */
    @GetMapping("/v1/programmes/{id}/matters-to-decide")
    ResponseEntity<Answers.Many<Matter>> matters(
            @PathVariable ProgrammeId id,
            @RequestParam(required = false) Matter.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String withinDays,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, MattersToDecide.VIEWS);
        var reckoning = reckonings.of(id, effectiveOn, withinDays, at);
        requireKnown(id, at);
        return Answers.pageOf(at, matters.of(reckoning, kind), cursor, most, Matter::key);
    }

    /**
     * What was promised and is not done, the longest overdue first; what is due within {@code withinDays} too, 60 if absent.
     * {@code party} asks for those whose move it is.
     */
    @GetMapping("/v1/programmes/{id}/promises")
    ResponseEntity<Answers.Many<Promise>> promises(
            @PathVariable ProgrammeId id,
            @RequestParam(required = false) Promise.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable PartyId party,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String withinDays,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, Promises.VIEWS);
        var reckoning = reckonings.of(id, effectiveOn, withinDays, at);
        requireKnown(id, at);
        var found = promises.of(reckoning, new Promises.Filter(kind, overdue, party));
        return Answers.pageOf(at, found, cursor, most, Promise::key);
    }

    /** The same, added up per kind and currency. */
    @GetMapping("/v1/programmes/{id}/promise-sums")
    ResponseEntity<Answers.One<Sums>> sums(
            @PathVariable ProgrammeId id,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String withinDays,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, Promises.VIEWS);
        var reckoning = reckonings.of(id, effectiveOn, withinDays, at);
        requireKnown(id, at);
        var found = promises.of(reckoning, new Promises.Filter(null, null, null));
        return Answers.one(at, new Sums(reckoning.day(), PromiseSum.of(found)));
    }

    /**
     * Sums of promises.
     *
     * @param on the day from which is reckoned
     */
    record Sums(LocalDate on, List<PromiseSum> sums) {}

    private void requireKnown(ProgrammeId id, ReadPoint at) {
        if (programmes.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
