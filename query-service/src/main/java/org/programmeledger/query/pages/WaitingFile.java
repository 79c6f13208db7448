package org.programmeledger.query.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What waits as a file: a line for each amount, so that every column can be added up. */
record WaitingFile(MessageSource texts, Locale locale) {

    /** What its columns are called. */
    static final List<String> COLUMNS = List.of(
            "about",
            "id",
            "kind",
            "detail",
            "concerns",
            "on",
            "days",
            "amount",
            "currency",
            "to-determine",
            "move",
            "party");

    /** Named after what it is and the position at which it was computed. */
    ResponseEntity<String> of(String name, Answer<?> answer, WaitingList list) {
        var header = COLUMNS.stream().map(column -> text("waiting." + column)).toList();
        var rows = list.waiting().rows().stream().flatMap(this::lines).toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-" + answer.position() + ".csv")
                                .build()
                                .toString())
                .header("Log-Position", Long.toString(answer.position()))
                .body(new Csv(locale, header, rows).text());
    }

    private Stream<List<String>> lines(WaitingRow row) {
        return row.amounts().isEmpty()
                ? Stream.of(line(row, null))
                : row.amounts().stream().map(amount -> line(row, amount));
    }

    private List<String> line(WaitingRow row, @Nullable Money amount) {
        return List.of(
                row.about().label(),
                row.about().id(),
                text(row.kind()),
                row.detail() == null ? "" : row.detail(),
                row.concerns().stream().map(Ref::label).collect(Collectors.joining(" / ")),
                row.on() == null ? "" : row.on().toString(),
                row.days() == null ? "" : row.days().toString(),
                amount == null ? "" : Csv.amount(amount, locale),
                amount == null ? "" : amount.currency(),
                row.toBeDetermined() ? text("waiting.pm") : "",
                text(row.who()),
                row.party() == null ? "" : row.party().label());
    }

    private String text(String key) {
        return texts.getMessage(key, null, locale);
    }
}
