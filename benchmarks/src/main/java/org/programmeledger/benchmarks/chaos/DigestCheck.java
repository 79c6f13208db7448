package org.programmeledger.benchmarks.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.programmeledger.benchmarks.cluster.LedgerHttp;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Command;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Reply;
import tools.jackson.databind.JsonNode;

/** Has every view, rebuilt beside the one that is read, the same digest? As an operator would ask, over HTTP. */
record DigestCheck(LedgerHttp http, String address, Findings findings) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    /** Rebuilds all views, one after the other. */
    void rebuildAll(String name) {
        var views = answer(http.get(address, "/v1/views")).path("items");
        if (views.isEmpty()) {
            findings.add("the views are listed: " + views);
        }
        for (var view : views) {
            var path = "/v1/views/" + view.path("name").asString() + "/rebuilds";
            var command = Command.of(path, name + "-" + view.path("name").asString(), List.of(), null);
            var started = answer(http.post(address, command));
            var ended = ended("/v1/rebuilds/" + started.path("id").asString());
            if (!ended.at("/digests/equal").asBoolean(false)) {
                findings.add("a view's digest equals that of its rebuild: " + started + " ended as " + ended);
            }
        }
    }

    private JsonNode ended(String path) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var rebuild = answer(http.get(address, path));
        while (List.of("WAITING", "RUNNING", "SWITCHING")
                        .contains(rebuild.path("state").asString(""))
                && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
            rebuild = answer(http.get(address, path));
        }
        return rebuild;
    }

    private static JsonNode answer(Reply reply) {
        if (reply instanceof Reply.Answer(var status, var body) && status < 300) {
            return body;
        }
        throw new IllegalStateException("the read side does not answer: " + reply);
    }
}
