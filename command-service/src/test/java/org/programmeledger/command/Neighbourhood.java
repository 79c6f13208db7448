package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.eur;
import static org.programmeledger.command.Body.quoted;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.http.testing.TestPeople;

/**
 * A programme, a party, an adopted initiative and an open fund in a running service, made over HTTP; and a coalition of one
 * seat, which has decided whatever is asked of it.
 */
final class Neighbourhood {

    static final String BOTH = "{\"nl\":\"Naam\",\"en\":\"Name\"}";

    final RunningService service;
    final String programme;
    final String party;
    final String initiative;
    final String fund;
    final String coalition;
    private final String seat;
    private final String meeting;
    private final Map<String, String> decisions = new ConcurrentHashMap<>();

    Neighbourhood(RunningService service) {
        this.service = service;
        programme = created("/v1/programmes", programmeBody());
        created("/v1/programmes/" + programme + "/lines", item("baseline"));
        created("/v1/programmes/" + programme + "/themes", item("social"));
        created("/v1/programmes/" + programme + "/incident-types", item("violence"));
        created("/v1/programmes/" + programme + "/area-cells", item("schiedamseweg"));
        party = created("/v1/parties", Body.of("name", quoted("Gemeente"), "type", quoted("MUNICIPALITY")));
        initiative = created("/v1/initiatives", initiativeBody());
        expect(
                201,
                service.post(
                        "/v1/initiatives/" + initiative + "/adoptions", "{\"reason\":\"Board\"}", "If-Match", "\"0\""));
        fund = openFund();
        coalition = created("/v1/coalitions", coalitionBody());
        var seats = "/v1/coalitions/" + coalition + "/seats";
        var council = created("/v1/parties", Body.of("name", quoted("Raad"), "type", quoted("OTHER")));
        seat = created(seats, Body.of("party", quoted(council), "reason", quoted("Founded")));
        created(
                seats + "/" + seat + "/terms",
                Body.of("holder", quoted(TestPeople.ALL_HANDS.id().value()), "reason", quoted("Elected")));
        created("/v1/coalitions/" + coalition + "/chairs", Body.of("seat", quoted(seat), "reason", quoted("Elected")));
        meeting = created("/v1/meetings", meetingBody());
    }

    /** By which any amount of a fund may be committed; the coalition decides it when it is asked first. */
    String decision(String of) {
        return decisions.computeIfAbsent(
                of.substring(of.lastIndexOf('/') + 1), id -> decided("COMMITMENT", id, "90000000000.00"));
    }

    /** The coalition decides that so much of a fund may be moved. */
    String decided(String kind, String of, String amount) {
        var proposal = Body.of(
                "kind", quoted(kind),
                "title", quoted("Geld"),
                "text", quoted("Wij besluiten."),
                "fund", quoted(of),
                "amount", eur(amount));
        return decided(proposal);
    }

    /** Proposed, voted on and adopted. */
    String decided(Body proposal) {
        var adopted = created(
                "/v1/decisions",
                Body.of("coalition", quoted(coalition), "proposal", proposal.toString(), "reason", quoted("Money")));
        var path = "/v1/decisions/" + adopted;
        created(path + "/agendas", Body.of("meeting", quoted(meeting)));
        created(path + "/votes", Body.of("meeting", quoted(meeting)));
        created(path + "/ballots", Body.of("version", "1", "seat", quoted(seat), "choice", quoted("FOR")));
        created(path + "/vote-closings", Body.of());
        return adopted;
    }

    private Body coalitionBody() {
        var rule = Body.of(
                "quorum", quoted("MORE_THAN_HALF"), "majority", quoted("MORE_THAN_HALF"), "minimumEligible", "1");
        return Body.of(
                "programme", quoted(programme),
                "name", quoted("Coalitie"),
                "supervisoryBoard", quoted(party),
                "rule", rule.toString(),
                "reason", quoted("Founded"));
    }

    private Body meetingBody() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Body.of(
                "coalition", quoted(coalition),
                "form", quoted("WRITTEN_ROUND"),
                "title", quoted("Ronde"),
                "begins", quoted(now.minusSeconds(60).toString()),
                "ends", quoted(now.plus(Duration.ofDays(1)).toString()),
                "reason", quoted("Money"));
    }

    String openFund() {
        return created("/v1/funds", fundBody());
    }

    /** The id in the receipt of a command that must succeed. */
    String created(String path, Body body) {
        return expect(201, service.post(path, body.toString())).text("id");
    }

    static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        return answer;
    }

    static Body programmeBody() {
        return Body.of(
                "name", BOTH,
                "area", quoted("Bospolder-Tussendijken"),
                "from", quoted("2018-10-01"),
                "until", quoted("2028-09-30"),
                "desiredPicture", BOTH);
    }

    static Body item(String code) {
        return Body.of("code", quoted(code), "name", BOTH);
    }

    Body initiativeBody() {
        return Body.of(
                "programme", quoted(programme),
                "name", quoted("West Practice"),
                "summary", quoted("Learning on the job"),
                "kind", quoted("BREAKTHROUGH_DOSSIER"),
                "lines", "[\"baseline\"]",
                "themes", "[{\"theme\":\"social\",\"share\":\"100\"}]",
                "initiator", quoted(party));
    }

    Body fundBody() {
        return Body.of(
                "programme", quoted(programme),
                "name", quoted("Resilience fund"),
                "owner", quoted(party),
                "currency", quoted("EUR"),
                "reason", quoted("Board"));
    }

    Body pledgeBody() {
        return Body.of("pledgor", quoted(party), "amount", eur("6400000.00"), "reason", quoted("Council"));
    }

    Body receiptBody(String amount) {
        return Body.of(
                "payer", quoted(party),
                "amount", eur(amount),
                "paymentReference", quoted(UUID.randomUUID().toString()),
                "reason", quoted("Transfer"));
    }

    /** Of the money of a fund, by its id or its path, as was decided. */
    Body commitmentBody(String of, String amount) {
        return Body.of(
                "initiative", quoted(initiative),
                "amount", eur(amount),
                "decision", quoted(decision(of)),
                "reason", quoted("Board"));
    }

    Body incidentBody() {
        return Body.of(
                "programme", quoted(programme),
                "type", quoted("violence"),
                "areaCell", quoted("schiedamseweg"),
                "severity", quoted("LOW"));
    }
}
