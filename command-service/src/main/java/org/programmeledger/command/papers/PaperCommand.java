package org.programmeledger.command.papers;

import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;

/** Everything one can ask of a paper. */
public sealed interface PaperCommand extends LedgerCommand {

    PaperId paper();

    @Override
    default LedgerId target() {
        return paper();
    }

    /**
     * Write down that these bytes were brought.
     *
     * @param size in bytes
     */
    record FilePaper(PaperId paper, PaperType type, long size) implements PaperCommand {}

    /** Take the bytes out for good; the hash stays. */
    record RemoveContent(PaperId paper) implements PaperCommand {}
}
