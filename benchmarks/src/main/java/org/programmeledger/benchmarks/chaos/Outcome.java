package org.programmeledger.benchmarks.chaos;

import org.programmeledger.benchmarks.cluster.LedgerHttp.Reply;
import tools.jackson.databind.JsonNode;

/** What a client knows about a command it has sent. */
sealed interface Outcome {

    /** Where the log says a command's event stands. */
    record Receipt(String id, String stream, long version, long position) {}

    /** Acknowledged: 201, or 200 for one that was carried out before. */
    record Carried(int status, Receipt receipt) implements Outcome {}

    /** Refused: a 4xx, with the code of its problem. */
    record Refused(int status, String problem) implements Outcome {}

    /** No answer, or one that says that the service does not know either (5xx). */
    record Unknown(String why) implements Outcome {}

    /** What a reply means. */
    static Outcome of(Reply reply) {
        return switch (reply) {
            case Reply.NotThere() -> new Unknown("not there");
            case Reply.Silence(var why) -> new Unknown(why);
            case Reply.Answer(var status, var body)
            when status == 200 || status == 201 -> new Carried(status, receipt(body));
            case Reply.Answer(var status, var body)
            when status >= 400 && status < 500 ->
                new Refused(status, text(body, "type").replace("/problems/", ""));
            case Reply.Answer(var status, var _) -> new Unknown("status " + status);
        };
    }

    private static Receipt receipt(JsonNode body) {
        return new Receipt(
                text(body, "id"),
                text(body, "stream"),
                body.path("version").asLong(-1),
                body.path("position").asLong(-1));
    }

    private static String text(JsonNode body, String member) {
        return body.path(member).asString("");
    }
}
