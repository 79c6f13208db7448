package org.programmeledger.benchmarks.speed;

import java.util.Comparator;
import java.util.List;

/**
 * One figure.
 *
 * @param subject who was measured
 * @param variant how it was set up
 * @param round before or after the ledger, or in between
 * @param writers how many at a time
 * @param result what was seen
 */
record Cell(String subject, String variant, Round round, int writers, Load.Result result) {

    /** Peers come before and after the ledger, so that a drift of the machine shows. */
    enum Round {
        BEFORE,
        BETWEEN,
        AFTER
    }

    /** The best of a subject with so many writers, of all variants and rounds. */
    static Cell best(List<Cell> cells, String subject, int writers) {
        return cells.stream()
                .filter(cell -> cell.subject.equals(subject) && cell.writers == writers)
                .max(Comparator.comparingDouble(cell -> cell.result.perSecond()))
                .orElseThrow();
    }

    /** Of each subject, round and number of writers the best variant, in the order in which they were measured. */
    static List<Cell> bestVariants(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cells.stream()
                        .noneMatch(other -> other.subject.equals(cell.subject)
                                && other.round == cell.round
                                && other.writers == cell.writers
                                && other.result.perSecond() > cell.result.perSecond()))
                .toList();
    }
}
