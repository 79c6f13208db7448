package org.programmeledger.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows are asked for, as members a row must have; what was not asked for is left out. */
public final class Filter {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** The row's member has this value. */
    public Filter with(String member, @Nullable Object value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    /** The row's list holds this element. */
    public Filter withElement(String list, @Nullable Object element) {
        if (element != null) {
            members.put(list, List.of(element));
        }
        return this;
    }

    /** The members asked for. */
    public Map<String, Object> members() {
        return members;
    }
}
