package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import com.fasterxml.uuid.Generators;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;

/** Text survives byte for byte, or is refused before it can harm the batch it would be written in. */
class StoredTextIT {

    private final TestLog log = TestLog.create();

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table event_log.event; --",
                "\"quoted\" \\back\\slashed\\ {braced,\"array\",NULL}",
                "line\nfeed\r\ttab \u0000 nul \u0007 bell \u001b[31m",
                "👩‍👧 família Ħ \u202Eright to left\u202C e\u0301 é \uFEFF",
                "{}",
                "NULL",
                ""
            })
    void hostileTextSurvivesByteForByte(String text) {
        var event = party(text);
        log.append(0, event);

        assertThat(log.reader.storedText(1))
                .contains(new LogReader.StoredText(
                        log.codec.encode(event).payload(), log.codec.encode(TestLog.METADATA)));
        assertThat(log.all()).singleElement().extracting(RecordedEvent::event).isEqualTo(event);
    }

    @Test
    void aMegabyteSurvives() {
        var event = party("0123456789abcdef".repeat(65_536));
        log.append(0, event);

        assertThat(log.all()).singleElement().extracting(RecordedEvent::event).isEqualTo(event);
    }

    @Test
    void halfACharacterIsRefusedRatherThanStoredAsAQuestionMark() {
        for (var half : new String[] {"\uD83D", "a\uDC69b", "\uDC69\uD83D"}) {
            assertThatThrownBy(() -> log.append(0, party(half)))
                    .as("U+%04X", (int) half.charAt(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half a character");
        }
        assertThat(log.all()).isEmpty();
    }

    @Test
    void aNulOutsideJsonIsRefusedBeforeItReachesTheBatch() {
        assertRefused(submission -> submission.claim(new Claim("payment-reference", "ref\u0000")));
        assertRefused(submission -> submission.guard("stream\u0000", 0));
        assertRefused(submission -> submission.about("subject\u0000"));
        assertThatThrownBy(() ->
                        log.append(new Submission(new RequestKey("ada", "key\u0000", "hash")), 0, fact(incident())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.all()).isEmpty();
        assertThat(log.batches().count()).as("batches").isZero();
    }

    private void assertRefused(Consumer<Submission> hostile) {
        var submission = new Submission(null);
        hostile.accept(submission);
        assertThatThrownBy(() -> log.append(submission, 0, fact(incident())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
    }

    private static LedgerEvent party(String name) {
        var id = new PartyId(LedgerId.of(
                PartyId.PREFIX, Generators.timeBasedEpochRandomGenerator().generate()));
        return new PartyRegistered(id, name, PartyType.OTHER, null, null);
    }
}
