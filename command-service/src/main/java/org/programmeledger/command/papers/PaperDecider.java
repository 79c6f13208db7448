package org.programmeledger.command.papers;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import org.programmeledger.command.Verdict;
import org.programmeledger.command.papers.PaperCommand.FilePaper;
import org.programmeledger.command.papers.PaperCommand.RemoveContent;
import org.programmeledger.command.papers.PaperRejection.PaperFiledBefore;
import org.programmeledger.command.papers.PaperRejection.PaperWasRemoved;
import org.programmeledger.command.papers.PaperState.Filed;
import org.programmeledger.command.papers.PaperState.Removed;
import org.programmeledger.command.papers.PaperState.Unfiled;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.papers.PaperEvent.ContentRemoved;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;

/** Decides about papers: each is filed once, and its content removed once. */
final class PaperDecider {

    private PaperDecider() {}

    static Verdict<PaperEvent> decide(PaperCommand command, PaperState state) {
        return switch (command) {
            case FilePaper(var paper, var type, var size) ->
                switch (state) {
                    case Unfiled _ -> accept(new PaperFiled(paper, type, size));
                    case Filed filed -> refuse(new PaperFiledBefore(paper, filed.type(), filed.size()));
                    case Removed _ -> refuse(new PaperWasRemoved(paper));
                };
            case RemoveContent(var paper) ->
                switch (state) {
                    case Unfiled _ -> throw new IllegalStateException("a stream begins with its filing");
                    case Filed _ -> accept(new ContentRemoved(paper));
                    case Removed _ -> refuse(new PaperWasRemoved(paper));
                };
        };
    }
}
