package org.programmeledger.query.sight;

/** Tells whose money the caller of the current request may see. Asked once per request. */
@FunctionalInterface
public interface Sights {

    /** What the caller may see, as of now. */
    Sight ofCaller();
}
