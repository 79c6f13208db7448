package org.programmeledger.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Clients of a command service, each with a connection that it keeps and a fund of its own.
 *
 * @param connections one for each client
 * @param funds the address of each client's pledges
 */
record HttpClients(List<HttpConnection> connections, List<String> funds) implements AutoCloseable {

    private static final Pattern SUBJECT = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String CIRCUMSTANCES = "\"effectiveDate\":\"2026-01-01\",\"reason\":\"Speed\"";
    private static final String PLEDGE = "{\"pledgor\":\"" + Actors.PARTY.value()
            + "\",\"amount\":{\"amount\":\"125.00\",\"currency\":\"EUR\"}," + CIRCUMSTANCES + "}";
    private static final String FUND =
            "{\"programme\":\"" + Actors.PROGRAMME.value() + "\",\"name\":\"A fund\",\"owner\":\""
                    + Actors.PARTY.value() + "\",\"currency\":\"EUR\",\"themes\":[]," + CIRCUMSTANCES + "}";

    /** So many clients, each of which opens a fund. */
    static HttpClients open(int port, int clients) throws IOException {
        var opened = connect(port, clients);
        for (var connection : opened.connections) {
            var answer = connection.post("/v1/funds", FUND);
            var subject = SUBJECT.matcher(answer.body());
            if (answer.status() != 201 || !subject.find()) {
                throw new IllegalStateException("no fund could be opened: " + answer);
            }
            opened.funds.add("/v1/funds/" + subject.group(1) + "/pledges");
        }
        return opened;
    }

    /** So many clients of something that knows no funds. */
    static HttpClients connect(int port, int clients) throws IOException {
        var connections = new ArrayList<HttpConnection>();
        for (int client = 0; client < clients; client++) {
            connections.add(new HttpConnection(port));
        }
        return new HttpClients(connections, new ArrayList<>());
    }

    /** A pledge to the client's own fund. */
    Load.Work pledges() {
        return client -> pledge(client);
    }

    void pledge(int client) throws IOException {
        connections.get(client).create(funds.get(client), PLEDGE);
    }

    /** The same body to the one address that {@link InsertEndpoint} answers at. */
    Load.Work inserts() {
        return client -> connections.get(client).create("/", PLEDGE);
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
