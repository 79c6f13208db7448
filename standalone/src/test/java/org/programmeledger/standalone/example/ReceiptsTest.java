package org.programmeledger.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.standalone.example.Receipts.Receipt;

class ReceiptsTest {

    private final Receipts receipts = new Receipts();

    @BeforeEach
    void botuIsThere() {
        receipts.add("botu", new Receipt("prog_1", 7));
    }

    @Test
    void aNameStandsForTheIdAndItsVersionForTheVersion() {
        assertThat(receipts.resolve("/v1/programmes/${botu}/lines")).isEqualTo("/v1/programmes/prog_1/lines");
        assertThat(receipts.resolve("${botu.version}")).isEqualTo("7");
        assertThat(receipts.resolve("${botu}-${botu}")).isEqualTo("prog_1-prog_1");
    }

    @Test
    void textWithoutReferencesStaysAsItIs() {
        assertThat(receipts.resolve("EUR 6.4 mln, $5, {botu}, a\\b")).isEqualTo("EUR 6.4 mln, $5, {botu}, a\\b");
    }

    @Test
    void anIdIsInsertedLiterally() {
        receipts.add("odd", new Receipt("a$1\\b", 0));
        assertThat(receipts.resolve("${odd}")).isEqualTo("a$1\\b");
    }

    @Test
    void referencesAreResolvedAtAnyDepth() {
        assertThat(receipts.resolveAll(Map.of("a", List.of(Map.of("b", "${botu}"), 3, true))))
                .isEqualTo(Map.of("a", List.of(Map.of("b", "prog_1"), 3, true)));
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> receipts.resolve("${nobody}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no earlier entry is called nobody");
    }
}
