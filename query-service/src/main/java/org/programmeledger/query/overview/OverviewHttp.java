package org.programmeledger.query.overview;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.ReadPoints;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The overview over HTTP. */
@RestController
class OverviewHttp {

    private final OverviewView overview;
    private final ReadPoints readPoints;

    OverviewHttp(OverviewView overview, ReadPoints readPoints) {
        this.overview = overview;
        this.readPoints = readPoints;
    }

    @GetMapping("/v1/programmes/{id}/overview")
    ResponseEntity<Answers.One<Overview>> overview(
            @PathVariable ProgrammeId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, OverviewView.VIEWS);
        var found = overview.of(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, found);
    }
}
