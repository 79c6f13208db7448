package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;

/** A paper is known by its content. */
class PaperIdTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void theIdIsTheHashOfTheContentAndGivesItBack() {
        assertThat(PaperId.ofContent(HASH)).hasToString("paper_" + HASH);
        assertThat(PaperId.ofContent(HASH).sha256()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paper_",
                "paper_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d",
                "paper_0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
                "paper_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
                "fund_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "paper_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"
            })
    void nothingElseIsAnId(String hostile) {
        assertThat(PaperId.isValid(hostile)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperId(hostile));
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsMediaTypeInWhateverCase(PaperType type) {
        assertThat(PaperType.of(type.mediaType().toUpperCase(java.util.Locale.ROOT)))
                .contains(type);
    }

    @Test
    void whatRunsWhenItIsOpenedIsNoPaper() {
        for (var active : new String[] {"text/html", "image/svg+xml", "application/octet-stream", ""}) {
            assertThat(PaperType.of(active)).isEmpty();
        }
    }
}
