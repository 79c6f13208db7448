package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.decisions.Council.AUTHOR;
import static org.programmeledger.command.decisions.Council.COALITION;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.decision;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionRejection.PaperHashDiffers;
import org.programmeledger.command.decisions.DecisionRejection.PaperNotFiled;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.papers.PaperEvent.ContentRemoved;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;

/** A proposal that says that a paper is in this ledger says so truly; what is elsewhere is for the reader to compare. */
class PapersOfProposalsTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OTHER_HASH = "f".repeat(64);
    private static final PaperId PAPER = PaperId.ofContent(HASH);

    private final Council council = new Council();

    private static ProposeDecision proposing(Evidence... papers) {
        return new ProposeDecision(decision(1), COALITION, proposal(papers), AUTHOR, TODAY);
    }

    private static Proposal proposal(Evidence... papers) {
        return new Proposal(
                DecisionKind.COALITION,
                "T",
                "T",
                Subject.NONE,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(papers));
    }

    private static Evidence here(String hash) {
        return new Evidence("/v1/papers/" + PAPER, hash);
    }

    @Test
    void aPaperThatWasFiledIsNamedWithItsHash() {
        council.history.and(new PaperFiled(PAPER, PaperType.PDF, 12));

        assertThat(council.then(proposing(here(HASH)))).hasSize(1);
    }

    @Test
    void aPaperThatNobodyFiledIsNotThere() {
        assertThat(council.refusal(proposing(here(HASH)))).isEqualTo(new PaperNotFiled("/v1/papers/" + PAPER));
    }

    @Test
    void theHashOfAnotherPaperIsNoticedWithBothHashes() {
        council.history.and(new PaperFiled(PAPER, PaperType.PDF, 12));

        assertThat(council.refusal(proposing(here(OTHER_HASH))))
                .isEqualTo(new PaperHashDiffers(PAPER, OTHER_HASH, HASH));
    }

    /** That its content is gone is shown where it is read; that it was there is still so. */
    @Test
    void aPaperWhoseContentWasRemovedCanStillBeNamed() {
        council.history.and(new PaperFiled(PAPER, PaperType.PDF, 12), new ContentRemoved(PAPER));

        assertThat(council.then(proposing(here(HASH)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/papers/", "/v1/papers/1", "/v1/papers/paper_1/content"})
    void anAddressOfThisLedgerThatIsNoPaperIsNotThere(String uri) {
        assertThat(council.refusal(proposing(new Evidence(uri, HASH)))).isEqualTo(new PaperNotFiled(uri));
    }

    @Test
    void whatIsElsewhereIsTakenAsItIs() {
        assertThat(council.then(proposing(new Evidence("https://example.org/v1/papers/x", HASH))))
                .hasSize(1);
    }

    @Test
    void anAmendedProposalIsHeldToTheSame() {
        council.then(proposing());

        assertThat(council.refusal(new AmendProposal(decision(1), proposal(here(HASH)), AUTHOR, TODAY)))
                .isEqualTo(new PaperNotFiled("/v1/papers/" + PAPER));
    }
}
