package org.programmeledger.command.papers;

import org.programmeledger.command.Rejection;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;

/** The rules of papers, in order of precedence. */
sealed interface PaperRejection extends Rejection {

    /** What was taken out does not come back, and is not taken out twice. */
    record PaperWasRemoved(PaperId paper) implements PaperRejection {}

    /** The same bytes are one paper: it can be named as it is. */
    record PaperFiledBefore(PaperId paper, PaperType paperType, long size) implements PaperRejection {}
}
