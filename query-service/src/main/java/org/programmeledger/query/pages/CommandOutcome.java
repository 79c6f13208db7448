package org.programmeledger.query.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a command that a form sent. */
sealed interface CommandOutcome {

    /**
     * Recorded.
     *
     * @param id of what was made or changed
     * @param position in the log
     */
    record Done(String id, long position) implements CommandOutcome {}

    /** Refused with a problem (RFC 9457): nothing was recorded. */
    record Refused(String title, @Nullable String detail, List<Fault> faults) implements CommandOutcome, ImportLook {

        /** The faults where the reader can mend them: at the known fields, the rest above the form. */
        FormErrors at(Set<String> fields) {
            var byField = new LinkedHashMap<String, List<String>>();
            var general = new ArrayList<String>();
            for (var fault : faults) {
                if (fields.contains(fault.member())) {
                    byField.computeIfAbsent(fault.member(), _ -> new ArrayList<>())
                            .add(fault.detail());
                } else {
                    general.add(fault.detail());
                }
            }
            if (faults.isEmpty()) {
                general.add(detail == null ? title : detail);
            }
            return new FormErrors(byField, general);
        }
    }

    /** The command service did not answer: it is not known whether the command was recorded. */
    record Unanswered() implements CommandOutcome, ImportLook {}

    /**
     * One thing wrong.
     *
     * @param pointer JSON pointer into the body, for example {@code /groups/0}
     */
    record Fault(String pointer, String detail) {

        /** The member of the body that it is about. */
        String member() {
            int slash = pointer.indexOf('/', 1);
            return pointer.isEmpty() ? "" : pointer.substring(1, slash < 0 ? pointer.length() : slash);
        }
    }

    /** Texts of what is wrong, at their fields and above the form. */
    record FormErrors(Map<String, List<String>> byField, List<String> general) {

        static final FormErrors NONE = new FormErrors(Map.of(), List.of());

        public boolean any() {
            return !byField.isEmpty() || !general.isEmpty();
        }

        public List<String> of(String field) {
            return byField.getOrDefault(field, List.of());
        }
    }
}
