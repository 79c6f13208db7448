package org.programmeledger.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a calendar of RFC 5545 has to look like. */
class ICalendarTest {

    private static final Instant STAMP = Instant.parse("2026-11-30T22:00:00Z");
    private static final Instant BEGINS = Instant.parse("2026-12-01T19:00:00Z");

    private static ICalendar.Event event(String summary) {
        return new ICalendar.Event(
                "meeting_1@programme-ledger", 2, STAMP, BEGINS, BEGINS.plusSeconds(7200), summary, "Wijkzaal", false);
    }

    @Test
    void aMeetingIsAnEventInUtc() {
        assertThat(new ICalendar("BoTu").with(event("Overleg")).written()).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Programme Ledger//Coalition calendar//NL
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:BoTu
                BEGIN:VEVENT
                UID:meeting_1@programme-ledger
                SEQUENCE:2
                DTSTAMP:20261130T220000Z
                DTSTART:20261201T190000Z
                DTEND:20261201T210000Z
                SUMMARY:Overleg
                LOCATION:Wijkzaal
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void textIsEscapedSoThatItEndsNoProperty() {
        assertThat(new ICalendar("a;b,c\\d")
                        .with(event("Eén\r\nBEGIN:VEVENT\t!"))
                        .written())
                .contains("X-WR-CALNAME:a\\;b\\,c\\\\d\r\n")
                .contains("SUMMARY:Eén\\nBEGIN:VEVENT !\r\n");
    }

    @Test
    void noLineIsLongerThan75OctetsAndUnfoldingGivesTheTextBack() {
        var title = "Één besluit over de geldstromen 🌍 ".repeat(12).strip();
        var written = new ICalendar("BoTu").with(event(title)).written();

        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void aCancelledMeetingSaysSoAndADeadlineHasNoEnd() {
        var deadline = new ICalendar.Event("vote_1", 0, STAMP, BEGINS, null, "Stemming sluit", null, true);

        assertThat(new ICalendar("BoTu").with(deadline).written())
                .contains("STATUS:CANCELLED\r\n")
                .doesNotContain("DTEND", "LOCATION");
    }
}
