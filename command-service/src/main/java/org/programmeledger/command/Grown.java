package org.programmeledger.command;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that shares most of itself with the map it has grown from: a state with ten thousand entries does not
 * copy them for the next event. It is a stack of layers, each larger than the one above it; so a growth copies every
 * entry log n times in all, and a look-up looks into log n layers.
 */
public final class Grown<K, V> extends AbstractMap<K, V> {

    private final List<Map<K, V>> layers;

    private Grown(List<Map<K, V>> layers) {
        this.layers = layers;
    }

    /** The map that everything grows from. */
    public static <K, V> Grown<K, V> empty() {
        return new Grown<>(List.of());
    }

    /** This map and one entry more, or with another value for a key that is there. */
    public Grown<K, V> with(K key, V value) {
        var grown = new ArrayList<>(layers);
        var top = Map.of(key, value);
        while (!grown.isEmpty() && grown.getLast().size() <= top.size()) {
            var merged = new HashMap<>(grown.removeLast());
            merged.putAll(top);
            top = merged;
        }
        grown.add(top);
        return new Grown<>(grown);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            var value = layers.get(layer).get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    /** All entries, put together on each call. */
    @Override
    public Set<Entry<K, V>> entrySet() {
        var all = new HashMap<K, V>();
        layers.forEach(all::putAll);
        return Map.copyOf(all).entrySet();
    }
}
