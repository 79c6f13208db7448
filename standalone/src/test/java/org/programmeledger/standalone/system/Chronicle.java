package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/**
 * Writes down what views answer while a story goes on, and afterwards asks them again as of then: every view keeps its
 * history, so the answer as of a position or an instant is, byte for byte, the answer that was given then.
 */
final class Chronicle {

    private record Entry(String path, long position, String recordedAt, int status, String text) {}

    private final LedgerClient client;
    private final List<String> paths;
    private final List<Entry> entries = new ArrayList<>();

    Chronicle(LedgerClient client, String... paths) {
        this.client = client;
        this.paths = List.of(paths);
    }

    /** Asks every view at the position of a receipt. */
    Posted note(Posted posted) {
        for (var path : paths) {
            var answer = client.get(LedgerClient.with(path, "minPosition", Long.toString(posted.position())));
            if (answer.status() == 200) {
                assertThat(answer.position()).as(path).isEqualTo(posted.position());
                assertThat(answer.header("Log-Position")).isEqualTo(Long.toString(posted.position()));
            }
            var recordedAt = client.read("/v1/audit-entries/" + posted.position() + "?minPosition=" + posted.position())
                    .at("/recordedAt");
            // A refusal names no position: only that it is refused is compared.
            entries.add(new Entry(
                    path, posted.position(), recordedAt, answer.status(), answer.status() == 200 ? answer.text() : ""));
        }
        return posted;
    }

    /** Every answer as of its position, and as of the instant of that position, is the answer given then. */
    void holds() {
        assertThat(entries).isNotEmpty();
        for (var entry : entries) {
            same(entry, Long.toString(entry.position()));
            same(entry, entry.recordedAt());
        }
    }

    private void same(Entry entry, String asOf) {
        var answer = client.get(LedgerClient.with(entry.path(), "asOf", asOf));
        assertThat(answer.status()).as(entry.path() + " as of " + asOf).isEqualTo(entry.status());
        if (entry.status() == 200) {
            assertThat(answer.text()).as(entry.path() + " as of " + asOf).isEqualTo(entry.text());
        }
    }
}
