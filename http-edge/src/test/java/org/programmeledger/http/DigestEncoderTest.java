package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only the password itself matches what was kept of it, and it is not kept. */
class DigestEncoderTest {

    private final DigestEncoder encoder = new DigestEncoder();

    @Test
    void onlyTheSamePasswordMatches() {
        var kept = encoder.encode("één geheim");

        assertThat(kept).hasSize(64).doesNotContain("geheim");
        assertThat(encoder.matches("één geheim", kept)).isTrue();
        assertThat(encoder.matches("een geheim", kept)).isFalse();
        assertThat(encoder.matches("", kept)).isFalse();
        assertThat(encoder.matches("één geheim", null)).isFalse();
    }
}
