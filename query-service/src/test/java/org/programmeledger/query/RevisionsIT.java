package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Rows of another fold or shape under the same revision would stand beside the old ones in one table, and nothing would
 * ever compute the old ones anew. If this fails: raise the revision of the view, then {@code -Dapprove=true}.
 */
class RevisionsIT {

    private static final Path APPROVED = Path.of("src/test/resources/org/programmeledger/query/revisions.txt");
    private static final int EVENTS = 700;

    @Test
    void otherRowsAreAnotherRevision() throws IOException {
        var history = RandomHistory.of(2028, EVENTS);
        var now = new StringBuilder();
        try (var database = ViewsDatabase.fresh()) {
            for (var view : ViewTables.views(database)) {
                ViewsDatabase.feed(view, history.events(), 100);
                now.append(view.name())
                        .append(" revision ")
                        .append(view.revision())
                        .append(' ')
                        .append(view.digest(history.head()))
                        .append('\n');
            }
        }
        if (Boolean.getBoolean("approve")) {
            Files.writeString(APPROVED, now);
        }

        assertThat(now.toString()).isEqualToNormalizingNewlines(Files.readString(APPROVED));
    }
}
