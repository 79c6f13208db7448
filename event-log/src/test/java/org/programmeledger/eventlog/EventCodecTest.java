package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.EventCodec.Stored;
import org.programmeledger.eventlog.EventCodec.UnreadableEvent;
import org.programmeledger.events.Code;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.parties.PartyId;

/** What is read is exactly what would have been written; everything else is refused. */
class EventCodecTest {

    private static final String UUID = "01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final String PLEDGE = """
            {"fund":"fund_%1$s","pledge":"pledge_%1$s","pledgor":"party_%1$s",\
            "amount":{"amount":"12500.00","currency":"EUR"},"expectedOn":null,"flow":null}""".formatted(UUID);
    private static final PledgeRecorded EVENT = new PledgeRecorded(
            new FundId("fund_" + UUID),
            new PledgeId("pledge_" + UUID),
            new PartyId("party_" + UUID),
            Money.parse("12500.00", "EUR"),
            null,
            null);

    private final EventCodec codec = new EventCodec(new EventCatalogue());

    @Test
    void anEventBecomesTextUnderItsStoredNameAndComesBack() {
        var stored = codec.encode(EVENT);

        assertThat(stored).isEqualTo(new Stored("funding.pledge-recorded", 2, PLEDGE));
        assertThat(codec.decode(stored)).isEqualTo(EVENT);
    }

    @Test
    void everyGoldenFileIsReadAndWrittenToTheSameBytes() throws IOException {
        var golden = Path.of("../shared-events/src/test/resources/golden");
        for (var entry : new EventCatalogue().entries()) {
            var text = Files.readString(golden.resolve(entry.name() + ".r" + entry.revision() + ".json"));
            var stored = new Stored(entry.name(), entry.revision(), text);
            assertThat(codec.encode(codec.decode(stored))).isEqualTo(stored);
        }
        for (var file : List.of("metadata.json", "metadata-bare.json")) {
            var text = Files.readString(golden.resolve(file));
            assertThat(codec.encode(codec.decodeMetadata(text))).isEqualTo(text);
        }
    }

    /** Every shape that was ever stored: the bytes stay, and what they say is read in the words of today. */
    @Test
    void everyEarlierRevisionIsRead() throws IOException {
        var golden = Path.of("../shared-events/src/test/resources/golden");
        int earlier = 0;
        for (var entry : new EventCatalogue().entries()) {
            for (int revision = 1; revision < entry.revision(); revision++) {
                var text = Files.readString(golden.resolve(entry.name() + ".r" + revision + ".json"));
                assertThat(codec.decode(new Stored(entry.name(), revision, text)))
                        .isInstanceOf(entry.type());
                earlier++;
            }
        }
        assertThat(earlier).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatWasCommittedBeforeAttributionIsDrawnFromNoReceipt() throws IOException {
        var text =
                Files.readString(Path.of("../shared-events/src/test/resources/golden/funding.funds-committed.r1.json"));

        var committed = (FundsCommitted) codec.decode(new Stored("funding.funds-committed", 1, text));

        assertThat(committed.draws()).containsExactly(new Draw(null, committed.amount()));
        assertThat(committed.conditions()).isEmpty();
    }

    @Test
    void aFundRestrictedToThemesIsReadAsRestrictedToThem() throws IOException {
        var text = Files.readString(Path.of("../shared-events/src/test/resources/golden/funding.fund-opened.r1.json"));

        var opened = (FundOpened) codec.decode(new Stored("funding.fund-opened", 1, text));

        assertThat(opened.restriction())
                .isEqualTo(new Restriction(List.of(new Code("youth")), List.of(), List.of(), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "funding.pledge-forged, 1",
        "funding.pledge-recorded, 3",
        "funding.pledge-recorded, 0",
        "org.programmeledger.events.funding.FundEvent$PledgeRecorded, 1"
    })
    void anUnknownNameOrRevisionIsRefused(String name, int revision) {
        assertThatThrownBy(() -> codec.decode(new Stored(name, revision, PLEDGE)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an unknown member   | {\"fund\"            | {\"surprise\":1,\"fund\"",
                "an unknown member   | \"currency\":\"EUR\" | \"currency\":\"EUR\",\"cents\":0",
                "a missing member    | \"pledge\":          | \"pledged\":",
                "no pledgor          | \"pledgor\":\"party_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d\", | ``",
                "a null pledgor      | \"party_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d\" | null",
                "an amount of null   | \"12500.00\" | null",
                "a number as amount  | \"12500.00\"         | 12500.00",
                "a member twice      | {\"fund\"            | {\"fund\":\"fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3e\",\"fund\"",
                "an id of a party    | fund_                | party_",
                "another currency    | EUR                  | BTC",
                "three decimals      | 12500.00             | 12500.000",
                "something after it  | \"flow\":null}         | \"flow\":null} {}",
                "half of it          | \"flow\":null}         | \"flow\":null",
                "an array            | {\"fund\"            | [{\"fund\"",
            })
    void textThatDoesNotFitIsRefused(String what, String part, String instead) {
        var broken = PLEDGE.replace(part, instead);
        assertThat(broken).as(what).isNotEqualTo(PLEDGE);
        assertThatThrownBy(() -> codec.decode(new Stored("funding.pledge-recorded", 2, broken)))
                .as(what)
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("funding.pledge-recorded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "1", "\"text\"", "{}", "[]"})
    void whatIsNoEventAtAllIsRefused(String text) {
        assertThatThrownBy(() -> codec.decode(new Stored("funding.pledge-recorded", 2, text)))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> codec.decodeMetadata(text)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aListWithNothingInItIsNotAListWithNullInIt() {
        var name = "programme.theme-defined";
        var text = """
                {"programme":"prog_%s","theme":"youth","name":{"nl":"Jeugd","en":"Youth"},"subItems":[%s]}""";
        assertThat(codec.decode(new Stored(name, 1, text.formatted(UUID, "")))).isNotNull();
        assertThatThrownBy(() -> codec.decode(new Stored(name, 1, text.formatted(UUID, "null"))))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void metadataComesBackWithAndWithoutItsOptionalParts() {
        var full = new EventMetadata(
                "person-7",
                "party_" + UUID,
                LocalDate.parse("2018-10-01"),
                "because",
                "decision-1",
                "command-1",
                "request-1",
                List.of(new Evidence("https://example.org/letter.pdf", "0".repeat(64))));
        var bare = new EventMetadata(
                "person-7", null, LocalDate.parse("2018-10-01"), null, null, "command-1", "request-1", List.of());

        assertThat(codec.decodeMetadata(codec.encode(full))).isEqualTo(full);
        assertThat(codec.decodeMetadata(codec.encode(bare))).isEqualTo(bare);
        assertThat(codec.encode(bare)).doesNotContain("null", "reason", "evidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "effectiveOn", "causation", "correlation"})
    void metadataWithoutWhoWhenOrWhenceIsRefused(String member) {
        var text = codec.encode(TestLog.METADATA);
        assertThatThrownBy(() -> codec.decodeMetadata(
                        text.replaceFirst("\"" + member + "\":\"[^\"]*\",?", "").replace(",}", "}")))
                .isInstanceOf(UnreadableEvent.class);
    }
}
