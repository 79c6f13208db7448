package org.programmeledger.http.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an event as its cause leads back to its trace; what is no trace leads nowhere. */
class TraceparentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"
            })
    void readsWhatItWrites(String header) {
        var parsed = Traceparent.parse(header).orElseThrow();

        assertThat(parsed).hasToString(header);
        assertThat(parsed.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(parsed.spanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(parsed.sampled()).isEqualTo(header.endsWith("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void anythingElseIsNoTrace(String text) {
        assertThat(Traceparent.parse(text)).isEmpty();
    }

    @Test
    void noTraceIsWithoutId() {
        assertThat(Traceparent.parse(new Traceparent("", "", true).toString())).isEmpty();
    }
}
