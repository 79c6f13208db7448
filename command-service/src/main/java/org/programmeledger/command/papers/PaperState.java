package org.programmeledger.command.papers;

import org.programmeledger.command.Fold;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.papers.PaperEvent.ContentRemoved;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;
import org.programmeledger.events.papers.PaperType;

/** A paper as its rules see it. */
public sealed interface PaperState {

    /** Nobody has brought these bytes. */
    record Unfiled() implements PaperState {}

    /** It is there, with its bytes. */
    record Filed(PaperType type, long size) implements PaperState {}

    /** It was there; its bytes were taken out. */
    record Removed() implements PaperState {}

    /** How a paper follows from its events. */
    Fold<PaperEvent, PaperState> FOLD = new Fold<>(PaperEvent.class, new Unfiled(), PaperState::evolve);

    private static PaperState evolve(PaperState state, PaperEvent event) {
        return switch (event) {
            case PaperFiled(var _, var type, var size) -> new Filed(type, size);
            case ContentRemoved _ -> new Removed();
        };
    }
}
