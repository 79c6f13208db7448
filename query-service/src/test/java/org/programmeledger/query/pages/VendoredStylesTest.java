package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The vendored files are the published ones, and the pages use only what is there. */
class VendoredStylesTest {

    private static final Path NLDS = Path.of("src/main/resources/static/nlds");
    private static final Path LAYOUT = Path.of("src/main/resources/templates/layout.html");

    @Test
    void everyVendoredFileHasItsPublishedBytes() throws IOException {
        var listed = Files.readAllLines(NLDS.resolve("checksums.sha256")).stream()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));

        assertThat(actual()).isEqualTo(listed);
    }

    @Test
    void theReadmeNamesThePackageOfEveryFile() throws IOException {
        var readme = Files.readString(NLDS.resolve("README.md"));

        assertThat(actual().keySet()).allSatisfy(file -> assertThat(readme).contains("`" + file + "`"));
    }

    @Test
    void theLayoutLinksEveryVendoredSheet() throws IOException {
        var list = Pattern.compile("sheet : \\$\\{ \\{(.*?)} }").matcher(Files.readString(LAYOUT));

        assertThat(list.find()).isTrue();
        assertThat(Pattern.compile("'(.*?)'")
                        .matcher(list.group(1))
                        .results()
                        .map((MatchResult m) -> m.group(1) + ".css"))
                .containsExactlyInAnyOrderElementsOf(actual().keySet().stream()
                        .filter(file -> file.endsWith(".css"))
                        .toList());
    }

    private static Map<String, String> actual() throws IOException {
        try (var files = Files.list(NLDS)) {
            return files.filter(file -> !file.endsWith("README.md") && !file.endsWith("checksums.sha256"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), VendoredStylesTest::sha256));
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
