package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Body.eur;
import static org.programmeledger.command.Body.quoted;

import java.util.UUID;
import org.programmeledger.command.RunningService.Answer;

/** A programme, a party, an adopted initiative and an open fund in a running service, made over HTTP. */
final class Neighbourhood {

    static final String BOTH = "{\"nl\":\"Naam\",\"en\":\"Name\"}";

    final RunningService service;
    final String programme;
    final String party;
    final String initiative;
    final String fund;

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

    Body commitmentBody(String amount) {
        return Body.of("initiative", quoted(initiative), "amount", eur(amount), "reason", quoted("Board"));
    }

    Body incidentBody() {
        return Body.of(
                "programme", quoted(programme),
                "type", quoted("violence"),
                "areaCell", quoted("schiedamseweg"),
                "severity", quoted("LOW"));
    }
}
