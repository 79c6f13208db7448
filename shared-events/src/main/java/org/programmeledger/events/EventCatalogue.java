package org.programmeledger.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every event type this version knows, read from the sealed families themselves, so that no list can be forgotten.
 */
public final class EventCatalogue {

    /** A stored name with its revision and the record that carries it. */
    public record Entry(String name, int revision, Class<? extends LedgerEvent> type) {}

    private final List<Entry> entries;
    private final Map<String, Entry> byName;
    private final Map<Class<? extends LedgerEvent>, Entry> byType;

    /**
     * Walks the sealed families.
     *
     * @throws IllegalStateException if a leaf lacks {@link StoredAs} or two leaves share a stored name
     */
    public EventCatalogue() {
        entries = storedLeaves(LedgerEvent.class).stream()
                .map(EventCatalogue::entry)
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        byName = entries.stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));
        byType = entries.stream().collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));
    }

    /** All entries, by name. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry stored under this name, or null if this version does not know it. */
    public @Nullable Entry named(String name) {
        return byName.get(name);
    }

    /** The entry of an event type of this version. */
    public Entry of(Class<? extends LedgerEvent> type) {
        var entry = byType.get(type);
        if (entry == null) {
            throw new IllegalArgumentException(type + " is not an event of this ledger");
        }
        return entry;
    }

    /** The stored names of the types of this version that are of none of these families. */
    public Set<String> namesOutside(Collection<Class<? extends LedgerEvent>> families) {
        return entries.stream()
                .filter(entry -> families.stream().noneMatch(family -> family.isAssignableFrom(entry.type())))
                .map(Entry::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Entry entry(Class<? extends LedgerEvent> leaf) {
        var stored = storedAs(leaf);
        return new Entry(stored.value(), stored.revision(), leaf);
    }

    /** The leaves of a sealed family: records, each with a stored name of its own. */
    static <T> List<Class<? extends T>> storedLeaves(Class<T> family) {
        var leaves = leaves(family, family);
        var byName = new HashMap<String, Class<?>>();
        for (var leaf : leaves) {
            var name = storedAs(leaf).value();
            var other = byName.put(name, leaf);
            if (other != null) {
                throw new IllegalStateException(leaf + " and " + other + " are both stored as " + name);
            }
        }
        return leaves;
    }

    private static StoredAs storedAs(Class<?> leaf) {
        var stored = leaf.getAnnotation(StoredAs.class);
        if (stored == null || !leaf.isRecord()) {
            throw new IllegalStateException(leaf + " is not a record with a @StoredAs name");
        }
        return stored;
    }

    private static <T> List<Class<? extends T>> leaves(Class<? extends T> type, Class<T> family) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        var found = new ArrayList<Class<? extends T>>();
        for (var permitted : type.getPermittedSubclasses()) {
            found.addAll(leaves(permitted.asSubclass(family), family));
        }
        return found;
    }
}
