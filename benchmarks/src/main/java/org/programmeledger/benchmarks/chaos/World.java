package org.programmeledger.benchmarks.chaos;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.benchmarks.cluster.LedgerHttp;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Command;

/**
 * What every client shares: a programme, a party, an adopted initiative, and two funds they all fight over.
 *
 * @param events how many events it took
 */
record World(String programme, String party, String initiative, List<String> funds, int events) {

    /** Establishes it; {@link IllegalStateException} if a command is not carried out. */
    static World establish(LedgerHttp http, String address, String name) {
        var author = new Author(http, address, name);
        var party = author.id("/v1/parties", Map.of("name", "Gemeente", "type", "MUNICIPALITY"));
        var programme = author.id(
                "/v1/programmes",
                Map.of(
                        "name", text("Proefwijk"),
                        "area", "Proefwijk",
                        "from", "2018-01-01",
                        "until", "2027-12-31",
                        "desiredPicture", text("Een fijne wijk")));
        author.id("/v1/programmes/" + programme + "/lines", Map.of("code", "streets", "name", text("Straten")));
        author.id(
                "/v1/programmes/" + programme + "/themes",
                Map.of("code", "youth", "name", text("Jeugd"), "subItems", List.of()));
        var initiative = author.id("/v1/initiatives", initiative(programme, party, "Bankjes"));
        author.send("/v1/initiatives/" + initiative + "/adoptions", Map.of("reason", "Besluit"), 0L);
        var funds = List.of(
                author.id("/v1/funds", fund(programme, party, "Wijkfonds")),
                author.id("/v1/funds", fund(programme, party, "Straatfonds")));
        return new World(programme, party, initiative, funds, author.events);
    }

    static Map<String, Object> initiative(String programme, String party, String name) {
        return Map.of(
                "programme",
                programme,
                "name",
                name,
                "summary",
                "Bankjes op het plein",
                "kind",
                "LOCAL_INITIATIVE",
                "lines",
                List.of("streets"),
                "themes",
                List.of(Map.of("theme", "youth", "share", "100.00")),
                "priorities",
                List.of(),
                "initiator",
                party);
    }

    private static Map<String, Object> fund(String programme, String party, String name) {
        return Map.of(
                "programme",
                programme,
                "name",
                name,
                "owner",
                party,
                "currency",
                "EUR",
                "themes",
                List.of(),
                "reason",
                "Geld voor de wijk");
    }

    private static Map<String, String> text(String text) {
        return Map.of("nl", text, "en", text);
    }

    /** Sends commands that must be carried out. */
    private static final class Author {
        private final LedgerHttp http;
        private final String address;
        private final String name;
        private int events;

        Author(LedgerHttp http, String address, String name) {
            this.http = http;
            this.address = address;
            this.name = name;
        }

        String id(String path, Map<String, ?> body) {
            return send(path, body, null).id();
        }

        Outcome.Receipt send(String path, Map<String, ?> body, @Nullable Long ifMatch) {
            var reply = http.post(address, Command.of(path, name + "-" + events++, body, ifMatch));
            if (Outcome.of(reply) instanceof Outcome.Carried(var _, var receipt)) {
                return receipt;
            }
            throw new IllegalStateException("the world cannot be established: " + path + " " + reply);
        }
    }
}
