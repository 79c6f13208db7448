package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call of a function of the log by a hostile appender: a right call of which each attack changes one thing.
 *
 * @param answer what to select of the function's answer, as text
 * @param function its name
 * @param right the arguments of a call that is right, by parameter, as SQL; {@code $S} is the stream that there is
 * @param stream that stream
 */
record HostileCall(String answer, String function, Map<String, String> right, String stream) {

    /** Calls as the appender, with other arguments; the answer, or "refused" for an error of the data's. */
    String with(TestDatabase database, Map<String, String> changes) throws SQLException {
        var arguments = right.entrySet().stream()
                .map(argument ->
                        argument.getKey() + " => " + changes.getOrDefault(argument.getKey(), argument.getValue()))
                .collect(Collectors.joining(", "))
                .replace("$S", stream);
        try (var connection = database.as("ledger_appender").dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select " + answer + " from " + function + "(" + arguments + ")")) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(refused.getMessage()).matches("22.*|23.*");
            return "refused";
        }
    }
}
