package org.programmeledger.command.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.papers.PaperCommand.FilePaper;
import org.programmeledger.command.papers.PaperCommand.RemoveContent;
import org.programmeledger.command.papers.PaperRejection.PaperFiledBefore;
import org.programmeledger.command.papers.PaperRejection.PaperWasRemoved;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.papers.PaperEvent.ContentRemoved;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;

/** A paper is filed once, and its content removed once. */
class PaperDeciderTest {

    private static final PaperId PAPER = PaperId.ofContent("0123456789abcdef".repeat(4));
    private static final PaperFiled FILED = new PaperFiled(PAPER, PaperType.PDF, 2048);
    private static final ContentRemoved REMOVED = new ContentRemoved(PAPER);
    private static final RemoveContent REMOVE = new RemoveContent(PAPER);

    private final Wiring<Paper> paper = new Wiring<>(Paper.class, History.of());

    private static Verdict<PaperEvent> when(PaperCommand command, PaperEvent... before) {
        var state = Stream.of(before).reduce(PaperState.FOLD.start(), PaperState.FOLD::evolve, (first, _) -> first);
        return PaperDecider.decide(command, state);
    }

    private static FilePaper file(PaperType type) {
        return new FilePaper(PAPER, type, 2048);
    }

    @Test
    void whatNobodyBroughtIsFiled() {
        assertThat(when(file(PaperType.PDF))).isEqualTo(accept(FILED));
    }

    /** Also when it is called something else: it is the content that counts. */
    @Test
    void theSameContentIsOnePaperWhateverItIsCalled() {
        assertThat(when(file(PaperType.TEXT), FILED))
                .isEqualTo(refuse(new PaperFiledBefore(PAPER, PaperType.PDF, 2048)));
    }

    @Test
    void contentIsRemovedOnce() {
        assertThat(when(REMOVE, FILED)).isEqualTo(accept(REMOVED));
        assertThat(when(REMOVE, FILED, REMOVED)).isEqualTo(refuse(new PaperWasRemoved(PAPER)));
    }

    /** What had to go for somebody's sake does not come back by the next upload. */
    @Test
    void whatWasRemovedDoesNotComeBack() {
        assertThat(when(file(PaperType.PDF), FILED, REMOVED)).isEqualTo(refuse(new PaperWasRemoved(PAPER)));
    }

    @Test
    void eachCommandReachesTheDeciderAndItsEventsComeBack() {
        paper.given().when(file(PaperType.PDF)).expectEvents(FILED);
        paper.given(FILED).when(REMOVE).expectEvents(REMOVED);
        paper.refuses(paper.given(FILED).when(file(PaperType.PDF)), new PaperFiledBefore(PAPER, PaperType.PDF, 2048));
        paper.refuses(paper.given(FILED, REMOVED).when(REMOVE), new PaperWasRemoved(PAPER));
    }
}
