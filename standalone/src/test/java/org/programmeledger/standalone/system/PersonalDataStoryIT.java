package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.vault.VaultDatabase;

/** Somebody's data: kept, read for a purpose, seen to be read, erased. */
class PersonalDataStoryIT {

    private final LedgerClient manager = new LedgerClient(TestPeople.ALL_HANDS);
    private final LedgerClient auditor = new LedgerClient(TestPeople.AUDITOR);
    private final VaultDatabase vault = WholeLedger.running().vault();
    private final PersonId person = VaultDatabase.person();
    private final String path = "/v1/people/" + person;

    @Test
    void areReadForAPurposeThatOpensNoMoreThanItNeedsAndEachReadingIsWrittenDown() {
        keep();

        var identified = manager.read(path + "/personal-data?purpose=IDENTIFY");
        assertThat(identified.each("kind")).containsExactly("NAME");
        assertThat(identified.at("/items/0/texts/name")).isEqualTo("Wim de Jong");
        assertThat(identified.header("Cache-Control")).contains("no-store");
        var contacted = manager.read(path + "/personal-data?purpose=CONTACT");
        assertThat(contacted.each("kind")).containsExactly("NAME", "CONTACT");
        assertThat(contacted.at("/items/1/texts/phone")).isEqualTo("010 123 45 67");

        var seen = auditor.read("/v1/personal-data-accesses?person=" + person);
        assertThat(seen.each("purpose")).containsExactly("CONTACT", "CONTACT", "IDENTIFY");
        assertThat(seen.each("kind")).containsExactly("CONTACT", "NAME", "NAME");
        assertThat(seen.each("actor")).containsOnly(TestPeople.ALL_HANDS.id().value());
        var first = auditor.read("/v1/personal-data-accesses?limit=2&person=" + person);
        assertThat(first.items()).hasSize(2);
        assertThat(auditor.read(first.next()).each("purpose")).containsExactly("IDENTIFY");
        assertThat(manager.get(path + "/personal-data").status())
                .as("without a purpose")
                .isEqualTo(400);
        assertThat(manager.get(path + "/personal-data?purpose=CURIOSITY").status())
                .isEqualTo(400);
        assertThat(manager.get(path + "/personal-data?purpose=OWN_DATA").status())
                .as("of somebody else")
                .isEqualTo(403);
        assertThat(auditor.get(path + "/personal-data?purpose=CONTACT").status())
                .as("an auditor has nobody to reach")
                .isEqualTo(403);
    }

    @Test
    void theLogKnowsThatAndNotWhatAndTheCommitmentBelongsToIt() {
        var kept = keep();

        var file = auditor.read(kept.answer().header("Location"));
        assertThat(file.text()).doesNotContain("Wim");
        assertThat(file.json().path("entries")).hasSize(2);
        var entry = file.json().path("entries").get(0);
        assertThat(vault.vault()
                        .proves(
                                VaultDatabase.mention(
                                        entry.path("id").asString(),
                                        entry.path("commitment").asString()),
                                org.programmeledger.vault.Content.of("name", "Wim de Jong")))
                .isTrue();
        assertThat(auditor.read("/v1/audit-entries?stream=" + kept.stream()).text())
                .doesNotContain("Wim", "010 123");
    }

    @Test
    void whatIsErasedIsSaidToBeErasedAndWhatTheLawKeepsIsStillThere() {
        keep();
        manager.created(
                path + "/notes",
                Map.of("text", "Invoices", "retention", Map.of("ground", "TAX_RECORDS", "until", "2099-12-31")));

        var erased = manager.created(path + "/erasures", Map.of("reason", "Verzoek van 24 november"));

        assertThat(erased.answer().json().path("erased")).hasSize(2);
        assertThat(erased.answer().at("/kept/0/retention/until")).isEqualTo("2099-12-31");
        var left = manager.read(path + "/personal-data?purpose=LEGAL_DUTY");
        assertThat(left.at("/erased")).isEqualTo("true");
        assertThat(left.each("state")).containsExactly("ERASED", "ERASED", "KEPT");
        assertThat(left.text()).contains("Invoices").doesNotContain("Wim", "010 123");
        var trail = auditor.read("/v1/audit-entries?stream=" + erased.stream());
        assertThat(trail.each("type")).endsWith("vault.personal-data-erased");
        assertThat(trail.each("reason")).endsWith("Verzoek van 24 november");
    }

    @Test
    void whatWasToldAboutAnIncidentIsReadForAPurposeAndErasedWithWhomItNames() throws Exception {
        var botu = Neighbourhood.establish(manager);
        var told =
                with(with(botu.incident("violence", "LOW"), "narrative", "Wim was geslagen"), "named", List.of(person));
        var incident = manager.created("/v1/incidents", told);
        var narrative = "/v1/incidents/" + incident.id() + "/narrative?purpose=";

        assertThat(manager.readAt("/v1/incidents/" + incident.id(), incident.position())
                        .at("/narrative"))
                .startsWith("entry_");
        assertThat(manager.read(narrative + "RESPOND").at("/texts/text")).isEqualTo("Wim was geslagen");
        assertThat(manager.get(narrative + "CONTACT").status()).isEqualTo(403);
        assertThat(auditor.get(narrative + "RESPOND").status()).isEqualTo(403);
        var page = "/incidents/" + incident.id() + "?lang=en";
        assertThat(page(auditor, page)).contains("value=\"AUDIT\"").doesNotContain("value=\"RESPOND\"");
        assertThat(page(new LedgerClient(TestPeople.BOARD_MEMBER), page))
                .as("no form without a purpose to choose")
                .doesNotContain("id=\"purpose\"")
                .contains("no purpose for which you may read it");
        assertThat(auditor.read("/v1/personal-data-accesses?person=" + person).each("kind"))
                .containsExactly("NARRATIVE");

        manager.created(path + "/erasures", Map.of("reason", "Verzoek"));

        assertThat(manager.get(narrative + "RESPOND").status()).isEqualTo(404);
    }

    @Test
    void whatWasTamperedWithIsNotShownAndALostKeyIsNotAnErasure() throws IOException {
        keep();
        vault.database()
                .jdbc()
                .sql("update vault.entry set ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)"
                        + " where subject = ? and kind = 'NAME'")
                .param(person.value())
                .update();
        var read = manager.read(path + "/personal-data?purpose=CONTACT");
        assertThat(read.each("state")).containsExactly("DAMAGED", "KEPT");

        var keys = Files.readAllBytes(vault.keyFile());
        Files.write(vault.keyFile(), new byte[0]);
        try {
            var away = manager.get(path + "/personal-data?purpose=CONTACT");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.at("/type")).isEqualTo("/problems/vault-unavailable");
            assertThat(manager.get("/v1/parties").status()).isEqualTo(200);
        } finally {
            Files.write(vault.keyFile(), keys);
        }
        assertThat(manager.read(path + "/personal-data?purpose=CONTACT").each("state"))
                .containsExactly("DAMAGED", "KEPT");
    }

    private LedgerClient.Posted keep() {
        manager.created(path + "/names", Map.of("name", "Wim de Jong"));
        return manager.created(path + "/contacts", Map.of("phone", "010 123 45 67"));
    }

    private static String page(LedgerClient reader, String address) throws Exception {
        var request = reader.request(address).header("Accept", "text/html").build();
        return reader.http().send(request, BodyHandlers.ofString()).body();
    }
}
