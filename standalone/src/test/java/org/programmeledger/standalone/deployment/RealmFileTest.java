package org.programmeledger.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.standalone.identity.DemoIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that Keycloak is started with fits what the services expect, and holds nobody's password. */
class RealmFileTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    private final DeploymentFiles files = new DeploymentFiles();
    private final String text = files.text("deploy/keycloak/ledger-realm.json");
    private final JsonNode realm = JsonMapper.shared().readTree(text);
    private final String compose = files.text("docker-compose.yml");

    @Test
    void nobodyHasAPasswordAndNoSecretIsWrittenOut() {
        assertThat(users())
                .hasSizeGreaterThan(7)
                .allMatch(user -> user.path("credentials").isMissingNode());
        assertThat(clients())
                .hasSize(2)
                .allMatch(client -> PLACEHOLDER
                        .matcher(client.required("secret").stringValue())
                        .matches());
        assertThat(realm.path("smtpServer").isMissingNode()).isTrue();
    }

    @Test
    void whatIsLeftOpenIsGivenToTheContainer() {
        var open = PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(open).contains("LEDGER_PAGES_SECRET").allMatch(name -> compose.contains("      " + name + ": ${"));
    }

    @Test
    void everyoneIsAnotherPersonOfTheLedgerAndTwoOfThemFoundIt() {
        var people = users().map(user -> user.at("/attributes/ledger_person/0").stringValue())
                .toList();
        assertThat(people)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(new PersonId(id).value()).isEqualTo(id));
        var founders = users().filter(
                        user -> user.required("username").stringValue().startsWith("administrator"))
                .map(user -> user.at("/attributes/ledger_person/0").stringValue())
                .toList();
        assertThat(founders).hasSize(2);
        assertThat(compose).contains("${LEDGER_FOUNDERS:-" + String.join(",", founders) + "}");
    }

    @Test
    void nobodyChangesWhoOneIs() {
        var profile = JsonMapper.shared()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .stringValue());
        var person = profile.required("attributes")
                .valueStream()
                .filter(attribute -> attribute.required("name").stringValue().equals("ledger_person"))
                .findAny()
                .orElseThrow();
        assertThat(person.at("/permissions/edit")).hasSize(1);
        assertThat(person.at("/permissions/edit/0").stringValue()).isEqualTo("admin");
        assertThat(profile.has("unmanagedAttributePolicy"))
                .as("others are not allowed at all")
                .isFalse();
        assertThat(realm.required("registrationAllowed").booleanValue()).isFalse();
    }

    @Test
    void tokensAreOfTheTypeAndForTheAudienceThatTheServicesExpect() {
        assertThat(compose).contains("${LEDGER_ACTOR_CLAIM:-ledger_person}");
        clients().forEach(client -> {
            assertThat(client.at("/attributes/access.token.header.type.rfc9068").stringValue())
                    .isEqualTo("true");
            assertThat(mapped(client, "oidc-audience-mapper", "included.custom.audience"))
                    .isEqualTo(DemoIdentity.AUDIENCE);
            assertThat(mapped(client, "oidc-audience-mapper", "id.token.claim"))
                    .as("an identity token must not open the API")
                    .isEqualTo("false");
            assertThat(mapped(client, "oidc-usermodel-attribute-mapper", "claim.name"))
                    .isEqualTo("ledger_person");
            assertThat(client.required("implicitFlowEnabled").booleanValue()).isFalse();
            assertThat(client.required("directAccessGrantsEnabled").booleanValue())
                    .isFalse();
            assertThat(client.required("publicClient").booleanValue()).isFalse();
        });
    }

    @Test
    void thePagesShowAProofKeyAndComeBackToOneAddress() {
        var pages = clients().findFirst().orElseThrow();
        assertThat(pages.at("/attributes/pkce.code.challenge.method").stringValue())
                .isEqualTo("S256");
        assertThat(pages.required("redirectUris")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList())
                .isEqualTo(List.of("${LEDGER_URL}/login/oauth2/code/ledger"));
    }

    private static String mapped(JsonNode client, String mapper, String setting) {
        return client.required("protocolMappers")
                .valueStream()
                .filter(one -> one.required("protocolMapper").stringValue().equals(mapper))
                .findAny()
                .orElseThrow()
                .required("config")
                .required(setting)
                .stringValue();
    }

    private Stream<JsonNode> users() {
        return realm.required("users").valueStream();
    }

    private Stream<JsonNode> clients() {
        return realm.required("clients").valueStream();
    }
}
