package org.programmeledger.benchmarks.chaos;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promises that were found broken, as sentences with the facts. */
final class Findings {

    private static final int MOST_PER_PROMISE = 5;

    private final Queue<String> sentences = new ConcurrentLinkedQueue<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    /** A question that must have no answer: each row it gives is a finding. */
    void eachRow(String promise, JdbcClient jdbc, String sql, Object... parameters) {
        jdbc.sql("select row_to_json(offence)::text from (" + sql + ") as offence limit " + MOST_PER_PROMISE)
                .params(List.of(parameters))
                .query(String.class)
                .list()
                .forEach(row -> add(promise + ": " + row));
    }

    boolean none() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
