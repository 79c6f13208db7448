package org.programmeledger.eventlog;

/** Whoever can append to an {@link OrderedStore}; also a JVM apart. */
interface OrderWriter {

    /** Appends all or none; returns when it is committed and throws when it is not, or not known to be. */
    void append(OrderedStore.Batch batch);
}
