package org.programmeledger.query.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.papers.PaperEvent.ContentRemoved;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;
import org.programmeledger.query.History;
import org.programmeledger.query.papers.PaperRow.Removal;

/** Given what happened to a paper, then this is its row. */
class PaperProjectionTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final PaperId PAPER = PaperId.ofContent(HASH);
    private static final LocalDate LATER = LocalDate.parse("2018-10-09");

    private final History history = new History().on("2018-10-02", new PaperFiled(PAPER, PaperType.ODT, 2048));

    private PaperRow row() {
        return history.row(new PaperProjection());
    }

    @Test
    void aPaperShowsItsHashItsTypeAndItsSize() {
        assertThat(row())
                .isEqualTo(new PaperRow(
                        PAPER,
                        HASH,
                        PaperType.ODT,
                        "application/vnd.oasis.opendocument.text",
                        2048,
                        LocalDate.parse("2018-10-02"),
                        null,
                        1,
                        1,
                        0));
    }

    @Test
    void whatWasRemovedShowsWhenAndWhyBesideWhatItWas() {
        history.and(
                new EventMetadata("person-7", null, LATER, "Names a resident", null, "c", "r", List.of()),
                new ContentRemoved(PAPER));

        assertThat(row().removal()).isEqualTo(new Removal(LATER, "Names a resident"));
        assertThat(row().sha256()).isEqualTo(HASH);
        assertThat(row().size()).isEqualTo(2048);
        assertThat(row().changedAt()).isEqualTo(2);
        assertThat(row().version()).isEqualTo(1);
    }
}
