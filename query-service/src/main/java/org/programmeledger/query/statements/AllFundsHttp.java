package org.programmeledger.query.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.initiatives.InitiativeRow;
import org.programmeledger.query.journal.JournalView;
import org.programmeledger.query.parties.PartyRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements of an initiative and of a party over all funds, over HTTP. */
@RestController
class AllFundsHttp {

    private final Statements statements;
    private final HistoryView<InitiativeRow> initiatives;
    private final HistoryView<PartyRow> parties;
    private final ReadPoints readPoints;

    AllFundsHttp(
            Statements statements,
            HistoryView<InitiativeRow> initiatives,
            HistoryView<PartyRow> parties,
            ReadPoints readPoints) {
        this.statements = statements;
        this.initiatives = initiatives;
        this.parties = parties;
        this.readPoints = readPoints;
    }

    /** Of what serves an initiative: a calendar year, or the days from one date until another. */
    @GetMapping("/v1/initiatives/{id}/statements")
    ResponseEntity<Answers.One<AllFunds>> ofInitiative(
            @PathVariable InitiativeId id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var period = Period.asked(year, from, until);
        var at = readPoints.resolve(asOf, minPosition, List.of("initiative", "journal"));
        if (initiatives.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
        return answer(new JournalView.Filter(null, Set.of(), id.value(), party, null, null), period, at);
    }

    /** Of what a party pledged, paid or got, in the same way. */
    @GetMapping("/v1/parties/{id}/statements")
    ResponseEntity<Answers.One<AllFunds>> ofParty(
            @PathVariable PartyId id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var period = Period.asked(year, from, until);
        var at = readPoints.resolve(asOf, minPosition, List.of("journal", "party"));
        if (parties.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
        return answer(new JournalView.Filter(null, Set.of(), initiative, id.value(), null, null), period, at);
    }

    private ResponseEntity<Answers.One<AllFunds>> answer(JournalView.Filter asked, Period period, ReadPoint at) {
        return Answers.one(at, statements.ofAllFunds(asked, period.first(), period.last(), at.position()));
    }
}
