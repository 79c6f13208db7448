package org.programmeledger.query.banking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.funding.FundRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the bank says of a fund, over HTTP: its lines, with proposals, and the entries it has not confirmed. */
@RestController
class BankHttp {

    private static final int SOME = 1_000;

    private final HistoryView<BankLineRow> lines;
    private final HistoryView<BankEntryRow> entries;
    private final HistoryView<FundRow> funds;
    private final ReadPoints readPoints;

    BankHttp(
            HistoryView<BankLineRow> lines,
            HistoryView<BankEntryRow> entries,
            HistoryView<FundRow> funds,
            ReadPoints readPoints) {
        this.lines = lines;
        this.entries = entries;
        this.funds = funds;
        this.readPoints = readPoints;
    }

    /** Puts a table behind each projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<BankLineRow> bankLineView(HistoryViews views) {
            return views.of(new BankLineProjection());
        }

        @Bean
        HistoryView<BankEntryRow> bankEntryView(HistoryViews views) {
            return views.of(new BankEntryProjection());
        }
    }

    /**
     * A line.
     *
     * @param proposals entries without a line that have its amount and one of its references
     */
    record Line(BankLineRow line, List<String> proposals) {}

    @GetMapping("/v1/funds/{id}/bank-lines")
    ResponseEntity<Answers.Many<Line>> lines(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable Boolean matched,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "bank_line", "bank_entry"));
        requireKnown(id, at);
        var filter = new Filter().with("fund", id.value()).with("matched", matched);
        var found = lines.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        var candidates = found.stream().allMatch(BankLineRow::matched) ? List.<BankEntryRow>of() : unconfirmed(id, at);
        var shown = found.stream()
                .map(line -> new Line(line, proposals(line, candidates)))
                .toList();
        return Answers.page(at, shown, most, row -> row.line().id().value());
    }

    @GetMapping("/v1/funds/{id}/entries-without-bank-line")
    ResponseEntity<Answers.Many<BankEntryRow>> entries(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "bank_entry"));
        requireKnown(id, at);
        var found = entries.list(at.position(), unconfirmed(id), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, BankEntryRow::entry);
    }

    private static Map<String, ?> unconfirmed(FundId fund) {
        return new Filter().with("fund", fund.value()).with("matched", false).members();
    }

    /** All of them, however many: any of them may be what a line is. */
    private List<BankEntryRow> unconfirmed(FundId fund, ReadPoint at) {
        var all = new ArrayList<BankEntryRow>();
        List<BankEntryRow> some;
        do {
            var after = all.isEmpty() ? "" : all.getLast().entry();
            some = entries.list(at.position(), unconfirmed(fund), after, SOME);
            all.addAll(some);
        } while (some.size() == SOME);
        return all;
    }

    private static List<String> proposals(BankLineRow line, List<BankEntryRow> candidates) {
        if (line.matched()) {
            return List.of();
        }
        var references = Stream.of(line.bankReference(), line.endToEndReference(), line.paymentReference())
                .filter(Objects::nonNull)
                .toList();
        return candidates.stream()
                .filter(entry -> entry.amount().equals(line.amount())
                        && entry.paymentReference() != null
                        && references.contains(entry.paymentReference()))
                .map(BankEntryRow::entry)
                .toList();
    }

    private void requireKnown(FundId id, ReadPoint at) {
        if (funds.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
