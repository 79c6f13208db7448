package org.programmeledger.query.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
    private final Reckonings reckonings;
    private final HistoryView<ProgrammeRow> programmes;
    private final ReadPoints readPoints;

    AgendaHttp(
            MattersToDecide matters,
            Reckonings reckonings,
            HistoryView<ProgrammeRow> programmes,
            ReadPoints readPoints) {
        this.matters = matters;
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

    private void requireKnown(ProgrammeId id, ReadPoint at) {
        if (programmes.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
