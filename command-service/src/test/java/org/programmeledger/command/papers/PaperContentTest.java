package org.programmeledger.command.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmeledger.events.papers.PaperType;
import org.programmeledger.http.FileBody;
import org.springframework.web.bind.annotation.PostMapping;

/** What a paper is called and what it is. */
class PaperContentTest {

    private static final String ODT =
            "6d696d65747970656170706c69636174696f6e2f766e642e6f617369732e6f70656e646f63756d656e742e74657874";

    private static PaperContent content(PaperType type, String hex) {
        return new PaperContent(type, HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, 255044462d312e37",
        "PNG, 89504e470d0a1a0a00",
        "JPEG, ffd8ffe0",
        "DOCX, 504b03041400",
        "XLSX, 504b03041400",
        "ODT, 504b0304" + "0000000000000000000000000000000000000000000000000000" + ODT,
        "TEXT, 00",
        "CSV, 613b62"
    })
    void whatBeginsLikeItsTypeIsTaken(PaperType type, String hex) {
        assertThat(content(type, hex).beginsLikeItsType()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, 25504446",
        "PDF, 0a255044462d312e37",
        "PDF, 3c68746d6c3e",
        "PNG, 89504e47",
        "JPEG, 89504e470d0a1a0a",
        "DOCX, 504b0506",
        "ODS, 504b0304" + "0000000000000000000000000000000000000000000000000000" + ODT,
        "ODT, 504b0304"
    })
    void whatBeginsLikeSomethingElseIsNot(PaperType type, String hex) {
        assertThat(content(type, hex).beginsLikeItsType()).isFalse();
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void theIdIsTheSha256OfTheBytes() {
        var abc = new PaperContent(PaperType.TEXT, "abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(abc.id()).hasToString("paper_ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @EnumSource
    void theAddressTakesEveryTypeThatThereIs(PaperType type) throws NoSuchMethodException {
        var mapping = PaperHttp.class
                .getDeclaredMethod("file", FileBody.class, org.programmeledger.command.Envelope.class)
                .getAnnotation(PostMapping.class);

        assertThat(mapping.consumes()).contains(type.mediaType()).hasSameSizeAs(PaperType.values());
        assertThat(Arrays.stream(mapping.consumes()).distinct()).hasSameSizeAs(PaperType.values());
    }
}
