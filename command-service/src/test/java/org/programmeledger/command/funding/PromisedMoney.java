package org.programmeledger.command.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Of {@link BooksModel} what a fund is promised and what it committed on that: plain cents, by the number of the command that
 * reserved or committed them, so that the oldest comes first.
 */
final class PromisedMoney {

    private final boolean mayBeCommitted;
    private final Map<Integer, Long> outstanding = new HashMap<>();
    private final List<Integer> promises = new ArrayList<>();
    private final TreeMap<Integer, Long> awaited = new TreeMap<>();
    private long honoured;

    PromisedMoney(boolean mayBeCommitted) {
        this.mayBeCommitted = mayBeCommitted;
    }

    void promise(int number, long cents) {
        outstanding.put(number, cents);
        promises.add(number);
    }

    int any(Random random, int unknown) {
        return promises.isEmpty() || random.nextInt(20) == 0 ? unknown : promises.get(random.nextInt(promises.size()));
    }

    boolean isPromise(int number) {
        return outstanding.containsKey(number);
    }

    /** Less than nothing takes it back; more than was promised is no harm to other promises. */
    void honour(int number, long cents) {
        outstanding.merge(number, -cents, Long::sum);
        honoured += cents;
    }

    long honoured() {
        return honoured;
    }

    long outstanding() {
        return outstanding.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What may be committed beyond the money that is there. */
    long room() {
        long toCome = outstanding.values().stream()
                .mapToLong(cents -> Math.max(0, cents))
                .sum();
        return mayBeCommitted ? Math.max(0, toCome - awaited()) : 0;
    }

    long awaited() {
        return awaited.values().stream().mapToLong(Long::longValue).sum();
    }

    long awaited(int number) {
        return awaited.getOrDefault(number, 0L);
    }

    /** What has awaited money shortest; another where nothing does. */
    int lastAwaiting(int otherwise) {
        return awaited.isEmpty() ? otherwise : awaited.lastKey();
    }

    void await(int number, long cents) {
        awaited.put(number, cents);
        awaited.values().removeIf(left -> left <= 0);
    }

    /** What is awaited is let go of first. */
    void letGo(int number, long cents) {
        await(number, awaited(number) - Math.clamp(cents, 0, awaited(number)));
    }

    /** Gives money that is there to who has waited longest. */
    void assign(long there) {
        long left = Math.max(0, there);
        for (int number : List.copyOf(awaited.keySet())) {
            long part = Math.min(left, awaited(number));
            await(number, awaited(number) - part);
            left -= part;
        }
    }

    /** As it was before: what can be said at any time, to come back to it. */
    Runnable asItIs() {
        var before = new TreeMap<>(awaited);
        return () -> {
            awaited.clear();
            awaited.putAll(before);
        };
    }
}
