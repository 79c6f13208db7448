package org.programmeledger.benchmarks.chaos;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.benchmarks.cluster.LedgerHttp;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Command;
import org.programmeledger.http.testing.TestPeople;

/**
 * What every client shares: a programme, a party, an adopted initiative, and two funds they all fight over, with a decision
 * by which any amount of each may be committed.
 *
 * @param decisions by fund
 * @param events how many events it took
 */
record World(
        String programme,
        String party,
        String initiative,
        List<String> funds,
        Map<String, String> decisions,
        int events) {

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
        var decisions = decided(author, programme, party, funds);
        return new World(programme, party, initiative, funds, decisions, author.events);
    }

    /** A coalition of one seat decides, in a written round that goes on. */
    private static Map<String, String> decided(Author author, String programme, String board, List<String> funds) {
        var rule = Map.of("quorum", "MORE_THAN_HALF", "majority", "MORE_THAN_HALF", "minimumEligible", 1);
        var coalition = author.id(
                "/v1/coalitions",
                Map.of(
                        "programme",
                        programme,
                        "name",
                        "Coalitie",
                        "supervisoryBoard",
                        board,
                        "rule",
                        rule,
                        "reason",
                        "Opgericht"));
        var council = author.id("/v1/parties", Map.of("name", "Bewoners", "type", "RESIDENTS_COOPERATIVE"));
        var seats = "/v1/coalitions/" + coalition + "/seats";
        var seat = author.id(seats, Map.of("party", council, "reason", "Opgericht"));
        author.id(
                seats + "/" + seat + "/terms",
                Map.of("holder", TestPeople.ALL_HANDS.id().value(), "reason", "Gekozen"));
        var round = round(author, coalition);
        return funds.stream()
                .collect(Collectors.toUnmodifiableMap(
                        fund -> fund, fund -> decided(author, coalition, seat, round, fund)));
    }

    private static String round(Author author, String coalition) {
        return author.id(
                "/v1/meetings",
                Map.of(
                        "coalition",
                        coalition,
                        "form",
                        "WRITTEN_ROUND",
                        "title",
                        "Ronde",
                        "begins",
                        "2018-01-01T08:00:00Z",
                        "ends",
                        "2099-12-31T22:00:00Z",
                        "reason",
                        "Geld"));
    }

    private static String decided(Author author, String coalition, String seat, String round, String fund) {
        var proposal = Map.of(
                "kind",
                "COMMITMENT",
                "title",
                "Verleningen",
                "text",
                "Alles mag worden verleend.",
                "fund",
                fund,
                "amount",
                Map.of("amount", "90000000000.00", "currency", "EUR"));
        var decision =
                author.id("/v1/decisions", Map.of("coalition", coalition, "proposal", proposal, "reason", "Geld"));
        var path = "/v1/decisions/" + decision;
        author.id(path + "/agendas", Map.of("meeting", round));
        author.id(path + "/votes", Map.of("meeting", round));
        author.id(path + "/ballots", Map.of("version", 1, "seat", seat, "choice", "FOR"));
        author.id(path + "/vote-closings", Map.of());
        author.events++; // What is adopted enters the register in the same append.
        return decision;
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
        private int commands;
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
            var reply = http.post(address, Command.of(path, name + "-" + commands++, body, ifMatch));
            events++;
            if (Outcome.of(reply) instanceof Outcome.Carried(var _, var receipt)) {
                return receipt;
            }
            throw new IllegalStateException("the world cannot be established: " + path + " " + reply);
        }
    }
}
