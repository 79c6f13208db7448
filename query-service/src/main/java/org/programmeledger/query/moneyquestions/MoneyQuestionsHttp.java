package org.programmeledger.query.moneyquestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.Today;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.funding.PledgeRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions about the money as a whole, over HTTP. */
@RestController
class MoneyQuestionsHttp {

    private static final LocalDate FIRST = LocalDate.of(2, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final MoneyQuestions questions;
    private final HistoryView<PledgeRow> pledges;
    private final Today today;
    private final ReadPoints readPoints;

    MoneyQuestionsHttp(MoneyQuestions questions, HistoryView<PledgeRow> pledges, Today today, ReadPoints readPoints) {
        this.questions = questions;
        this.pledges = pledges;
        this.today = today;
        this.readPoints = readPoints;
    }

    /** What loses how much of its income when a source ends on a date; the date of what is asked for if absent. */
    @GetMapping("/v1/money-questions/funding-cliff")
    ResponseEntity<Answers.One<FundingCliff>> cliff(
            @RequestParam PartyId source,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, MoneyQuestions.VIEWS);
        return Answers.one(at, questions.cliff(source.value(), day(on, at), at.position()));
    }

    /** Pledges of which nothing was ever committed in or received; those to be determined (pm) have no amount. */
    @GetMapping("/v1/money-questions/unconfirmed-pledges")
    ResponseEntity<Answers.Many<PledgeRow>> unconfirmedPledges(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("pledge"));
        var found = pledges.list(at.position(), UNCONFIRMED, cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    static final Map<String, Boolean> UNCONFIRMED = Map.of("confirmed", false, "reversed", false);

    /** Open commitments by the days since their money last moved, counted back from {@code effectiveOn}. */
    @GetMapping("/v1/money-questions/commitment-ages")
    ResponseEntity<Answers.One<CommitmentAges>> ages(
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, MoneyQuestions.VIEWS);
        return Answers.one(at, questions.ages(day(effectiveOn, at), at.position()));
    }

    /** Commitments of which money was paid in advance that is not accounted for. */
    @GetMapping("/v1/money-questions/unspent-advances")
    ResponseEntity<Answers.Many<CommitmentRow>> unspentAdvances(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("commitment"));
        var found = questions.unspentAdvances(at.position(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    /** Money of which nothing shows yet what it brought. */
    @GetMapping("/v1/money-questions/money-without-result")
    ResponseEntity<Answers.One<MoneyWithoutResult>> withoutResult(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, MoneyQuestions.VIEWS);
        return Answers.one(at, questions.withoutResult(at.position()));
    }

    /** Initiatives that are paid from several flows, and flows that serve several goals. */
    @GetMapping("/v1/money-questions/stacking")
    ResponseEntity<Answers.One<Stacking>> stacking(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, MoneyQuestions.VIEWS);
        return Answers.one(at, questions.stacking(at.position()));
    }

    /** The ten financing mechanisms, used or not. */
    @GetMapping("/v1/money-questions/mechanisms")
    ResponseEntity<Answers.One<Mechanisms>> mechanisms(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, MoneyQuestions.VIEWS);
        return Answers.one(at, questions.mechanisms(at.position()));
    }

    /** The database does not know every year. */
    private LocalDate day(@Nullable LocalDate asked, ReadPoint at) {
        var day = asked == null ? today.dayOf(at.recordedAt()) : asked;
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}
