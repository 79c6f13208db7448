package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose money a receipt is: its payer's, and where another fund granted it on, also theirs who paid for that grant, if they
 * are the only ones. Whoever paid a part only is told how much went on, and not what became of the whole.
 */
final class Payers {

    private final Map<String, SortedSet<String>> ofReceipt = new HashMap<>();
    private final Map<String, SortedSet<String>> receiptsOf = new HashMap<>();

    /**
     * Takes note of the moves of a batch.
     *
     * @return the entries and receipts that have to be looked up to say whose these moves are
     */
    Set<String> note(Collection<MoneyMove> batch) {
        var missing = new TreeSet<String>();
        var wanted = batch.stream()
                .filter(move -> move.isReceipt() || move.isCorrection())
                .flatMap(move -> Stream.ofNullable(move.about()))
                .collect(Collectors.toSet());
        for (var move : batch) {
            var receipt = move.receipt();
            // Whose an entry is, is said once: it does not depend on what is assigned to it later.
            if (!move.isAssignment() && (move.isDisbursement() || wanted.contains(move.entry()))) {
                var receipts = receiptsOf.computeIfAbsent(move.entry(), same -> new TreeSet<>());
                if (receipt != null) {
                    receipts.add(receipt);
                }
            }
            if (receipt != null && !ofReceipt.containsKey(receipt)) {
                missing.add(receipt);
            }
        }
        missing.addAll(wanted);
        missing.removeAll(receiptsOf.keySet());
        batch.stream().filter(MoneyMove::isReceipt).forEach(move -> missing.remove(move.entry()));
        return missing;
    }

    /** Learns of which receipts entries are that were written before. */
    void learnReceipts(Map<String, List<String>> receiptsOfEntries) {
        receiptsOfEntries.forEach((entry, receipts) -> receiptsOf.put(entry, new TreeSet<>(receipts)));
    }

    /** Learns whose receipts are that were written before. */
    void learnPayers(Map<String, List<String>> payersOfReceipts) {
        payersOfReceipts.forEach((receipt, payers) -> ofReceipt.put(receipt, new TreeSet<>(payers)));
    }

    /**
     * Whose the move is: ids of the fund and of those whose receipt it is of; of a correction, whose the corrected entry is.
     *
     * @throws IllegalStateException if the receipt has not been read: its own event is parked, and this one must wait for it
     */
    List<String> moneyOf(MoneyMove move) {
        var whose = new ArrayList<String>();
        whose.add(move.fund());
        var receipt = move.receipt();
        if (receipt != null && move.isReceipt()) {
            ofReceipt.computeIfAbsent(receipt, same -> payers(move));
        }
        if (receipt != null) {
            whose.addAll(known(ofReceipt, receipt));
        } else if (move.isCorrection() && move.about() != null) {
            receiptsOf.getOrDefault(move.about(), new TreeSet<>()).stream()
                    .flatMap(drawn -> known(ofReceipt, drawn).stream())
                    .distinct()
                    .forEach(whose::add);
        }
        return whose;
    }

    private SortedSet<String> payers(MoneyMove receipt) {
        var payers = new TreeSet<String>();
        addTo(payers, receipt.party());
        if (receipt.about() != null) {
            var granted = known(receiptsOf, receipt.about()).stream()
                    .map(upstream -> known(ofReceipt, upstream))
                    .collect(Collectors.toSet());
            if (granted.size() == 1) {
                granted.forEach(payers::addAll);
            }
        }
        return payers;
    }

    private static void addTo(SortedSet<String> payers, @Nullable String payer) {
        if (payer != null) {
            payers.add(payer);
        }
    }

    private static SortedSet<String> known(Map<String, SortedSet<String>> whose, String id) {
        var known = whose.get(id);
        if (known == null) {
            throw new IllegalStateException(id + " has not been read");
        }
        return known;
    }
}
