package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The palette keeps the contrast that WCAG 2.2 AA asks (success criteria 1.4.3 and 1.4.11). */
class ThemeContrastTest {

    private static Map<String, String> palette = Map.of();

    @BeforeAll
    static void read() throws IOException {
        var theme = Files.readString(Path.of("src/main/resources/static/theme.css"));
        palette = Pattern.compile("--ledger-([a-z-]+): (#[0-9a-f]{6});")
                .matcher(theme)
                .results()
                .collect(Collectors.toUnmodifiableMap(colour -> colour.group(1), colour -> colour.group(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, ground, 7",
        "ink, past, 7",
        "ink, brand-wash, 7",
        "ink, danger-wash, 7",
        "ink-soft, paper, 7",
        "ink-soft, ground, 4.5",
        "ink-soft, brand-wash, 4.5",
        "on-brand, brand, 7",
        "on-brand, brand-deep, 7",
        "brand, paper, 7",
        "brand-deep, ground, 7",
        "danger, paper, 4.5",
        "danger, danger-wash, 4.5"
    })
    void textCanBeRead(String text, String background, double atLeast) {
        assertThat(contrast(text, background)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "bar-pledged, paper",
        "bar-received, ground",
        "bar-committed, ground",
        "bar-free, ground",
        "line-strong, paper",
        "focus, paper",
        "focus, ground",
        "focus-ring, brand-deep",
        "focus-ring, brand",
        "sun, brand",
        "danger, paper",
        "past-line, past",
        "good, good-wash"
    })
    void whatCarriesMeaningCanBeSeen(String shape, String background) {
        assertThat(contrast(shape, background)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theMeasureIsThatOfWcag() {
        assertThat(contrast(1, 0)).isEqualTo(21);
        assertThat(luminance("#777777")).isCloseTo(0.184, org.assertj.core.data.Offset.offset(0.001));
    }

    private static double contrast(String first, String second) {
        assertThat(palette).containsKeys(first, second);
        double one = luminance(palette.getOrDefault(first, ""));
        double two = luminance(palette.getOrDefault(second, ""));
        return contrast(Math.max(one, two), Math.min(one, two));
    }

    private static double contrast(double lighter, double darker) {
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
