package org.programmeledger.query.pages;

import org.jspecify.annotations.Nullable;

/**
 * Something with an id, and its name where the view knows it.
 *
 * @param id a prefixed id such as {@code fund_0198…}
 */
record Ref(String id, @Nullable String name) {

    /** The name, or the id where there is none. */
    public String label() {
        return name == null ? id : name;
    }

    /** The page about it; absent when its kind has none of its own. */
    public @Nullable String href() {
        if (id.startsWith("fund_")) {
            return "/funds/" + id;
        }
        if (id.startsWith("decision_")) {
            return "/decisions/" + id;
        }
        if (id.startsWith("meeting_")) {
            return "/meetings/" + id;
        }
        return id.startsWith("init_") ? "/initiatives/" + id : null;
    }
}
