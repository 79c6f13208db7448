package org.programmeledger.events.papers;

import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;

/**
 * What can happen to a paper. Its bytes are outside the log, under its hash; the name of its file is nowhere, because it may
 * be about a person.
 */
public sealed interface PaperEvent extends LedgerEvent {

    PaperId paper();

    @Override
    default String stream() {
        return paper().value();
    }

    /**
     * Somebody brought these bytes; the id is their SHA-256.
     *
     * @param size in bytes
     */
    @StoredAs("papers.paper-filed")
    record PaperFiled(PaperId paper, PaperType type, long size) implements PaperEvent {}

    /** The bytes were taken out, such as because of personal data in them; that they were there stays provable. */
    @StoredAs("papers.content-removed")
    record ContentRemoved(PaperId paper) implements PaperEvent {}
}
