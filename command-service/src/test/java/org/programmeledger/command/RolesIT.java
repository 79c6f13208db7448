package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.Colleague.first;
import static org.programmeledger.command.Neighbourhood.expect;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.events.people.PersonEvent.FounderNamed;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.Role;

/** Who gets a role, and that nobody does anything without one: attacks over HTTP on a real log. */
class RolesIT {

    private static final RunningService SERVICE = RunningService.shared();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static RunningService twin;

    @BeforeAll
    static void settle() {
        twin = SERVICE.twin();
    }

    @AfterAll
    static void leave() {
        twin.close();
    }

    @Test
    void foundersAreNamedOnceHoweverManyInstancesStart() {
        assertThat(SERVICE.log().after(0, 1000))
                .filteredOn(recorded -> recorded.event() instanceof FounderNamed)
                .hasSize(2)
                .allSatisfy(recorded -> assertThat(recorded.position()).isLessThanOrEqualTo(4));
    }

    @Test
    void twoRequestsThatEachMakeTheOtherAdministratorBothFail() throws Exception {
        for (int time = 0; time < 10; time++) {
            var one = Colleague.registered(SERVICE);
            var other = Colleague.registered(twin);
            var forOne = one.proposed(Role.ADMINISTRATOR, null, null, null);
            var forOther = other.proposed(Role.ADMINISTRATOR, null, null, null);

            var answers = atOnce(List.of(
                    () -> one.grant(forOne, "Authorization", other.bearer()),
                    () -> other.grant(forOther, "Authorization", one.bearer())));

            assertThat(answers).allSatisfy(answer -> isForbidden(answer));
            assertThat(List.of(one, other))
                    .allSatisfy(person -> isForbidden(person.post("/v1/people", "{\"kind\":\"HUMAN\"}")));
        }
    }

    @Test
    void noRoleIsGivenByOnePersonOrToOneself() {
        var admin = Colleague.registered(SERVICE);
        admin.given(Role.ADMINISTRATOR, null, null, null);
        var friend = Colleague.registered(SERVICE);
        var proposal = friend.proposed(Role.TREASURER, null, null, null);

        var own = admin.post(admin.assignments(), "{\"role\":\"TREASURER\",\"reason\":\"Mine\"}");
        var alone = friend.grant(proposal, first());
        var forOneself = admin.proposed(Role.TREASURER, null, null, null);

        assertThat(own.problem()).isEqualTo("role-for-oneself");
        assertThat(alone.problem()).isEqualTo("proposer-may-not-grant");
        assertThat(admin.grant(forOneself, "Authorization", admin.bearer()).problem())
                .isEqualTo("role-for-oneself");
        assertThat(friend.grant(proposal, "Authorization", admin.bearer()).status())
                .isEqualTo(201);
    }

    @Test
    void whoseRightHasEndedGrantsNothingAndTheirProposalsLapse() {
        var admin = Colleague.registered(SERVICE);
        var right = admin.given(Role.ADMINISTRATOR, null, null, null);
        var friend = Colleague.registered(SERVICE);
        var proposal =
                expect(201, admin.post(friend.assignments(), "{\"role\":\"TREASURER\",\"reason\":\"A friend\"}"));
        var open = friend.proposed(Role.AUDITOR, null, null, null);

        expect(201, admin.end(right, TODAY.minusDays(1), first()));

        isForbidden(friend.grant(open, "Authorization", admin.bearer()));
        assertThat(friend.grant(open, Colleague.second()).status()).isEqualTo(201);
        assertThat(friend.service()
                        .post(
                                friend.assignments() + "/" + proposal.text("id") + "/grants",
                                "{\"reason\":\"Late\"}",
                                "If-Match",
                                "\"3\"")
                        .problem())
                .isEqualTo("proposer-without-right");
    }

    /** The instance where the role ends is not the one where it is used. */
    @Test
    void aRevocationThatRacesWithCommandsHoldsFromItsPositionOn() throws Exception {
        for (int time = 0; time < 5; time++) {
            var manager = Colleague.registered(SERVICE);
            var role = manager.given(Role.PROGRAMME_MANAGER, null, null, null);
            expect(201, manager.at(twin).registersAParty()); // Now it is remembered there.
            var requests = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 6; i++) {
                requests.add(() -> manager.at(twin).registersAParty());
                requests.add(() -> manager.registersAParty());
            }
            requests.add(6, () -> manager.end(role, TODAY.minusDays(1), first()));

            var answers = atOnce(requests);

            assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 403);
            isForbidden(manager.registersAParty());
            isForbidden(manager.at(twin).registersAParty());
            var ended = SERVICE.log().stream(manager.id().value(), 0).getLast();
            assertThat(ended.event()).isInstanceOf(RoleEnded.class);
            assertThat(SERVICE.log().after(ended.position(), 1000))
                    .as("nothing of theirs stands behind the end of their role")
                    .noneMatch(recorded ->
                            recorded.metadata().actor().equals(manager.id().value()));
        }
    }

    @Test
    void theRoleAndTheSeatStandInTheMetadataAndComeFromNowhereElse() {
        var neighbourhood = new Neighbourhood(SERVICE);
        var member = Colleague.registered(SERVICE);
        member.given(Role.BOARD_MEMBER, neighbourhood.party, null, null);
        var initiative = neighbourhood.created("/v1/initiatives", neighbourhood.initiativeBody());
        var adoption = "/v1/initiatives/" + initiative + "/adoptions";
        var other = neighbourhood.created(
                "/v1/parties", Body.of("name", Body.quoted("Other"), "type", Body.quoted("OTHER")));

        isForbidden(
                member.post(adoption, "{\"reason\":\"Board\",\"onBehalfOf\":\"" + other + "\"}", "If-Match", "\"0\""));
        var adopted = expect(201, member.post(adoption, "{\"reason\":\"Board\"}", "If-Match", "\"0\""));

        var recorded = SERVICE.log().stream(initiative, 1).getFirst();
        assertThat(recorded.position())
                .isEqualTo(adopted.json().path("position").asLong());
        assertThat(recorded.metadata().actor()).isEqualTo(member.id().value());
        assertThat(recorded.metadata().role()).isEqualTo(Role.BOARD_MEMBER);
        assertThat(recorded.metadata().onBehalfOf()).isEqualTo(neighbourhood.party);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "roles", "actor", "person", "seat"})
    void aBodyCannotSayWhoActsOrInWhichRole(String member) {
        var answer = SERVICE.post(
                "/v1/parties", "{\"name\":\"Party\",\"type\":\"OTHER\",\"" + member + "\":\"ADMINISTRATOR\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).contains("unknown-member", "/" + member);
    }

    @Test
    void aFunderPromisesOnlyItsOwnMoneyToItsOwnFund() {
        var own = new Neighbourhood(SERVICE);
        var other = new Neighbourhood(SERVICE);
        var funder = Colleague.registered(SERVICE);
        funder.given(Role.FUNDER, own.party, null, null);

        assertThat(funder.post(
                                "/v1/funds/" + own.fund + "/pledges",
                                own.pledgeBody().toString())
                        .status())
                .isEqualTo(201);
        isForbidden(funder.post(
                "/v1/funds/" + own.fund + "/pledges", other.pledgeBody().toString()));
        isForbidden(funder.post(
                "/v1/funds/" + other.fund + "/pledges", own.pledgeBody().toString()));
        var nowhere = other.fund.substring(0, other.fund.length() - 6) + "000000";
        isForbidden(funder.post(
                "/v1/funds/" + nowhere + "/pledges", own.pledgeBody().toString()));
    }

    @Test
    void whoHasNoRoleMayEndOnlyWhatIsTheirs() {
        var resident = Colleague.registered(SERVICE);
        var role = resident.given(Role.RESIDENT, null, null, null);
        var stranger = Colleague.unknown(SERVICE, 2);

        isForbidden(stranger.registersAParty());
        isForbidden(resident.end(role, TODAY, "Authorization", stranger.bearer()));
        assertThat(resident.end(role, TODAY, "Authorization", resident.bearer()).status())
                .isEqualTo(201);
    }

    static void isForbidden(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(answer.json().propertyNames())
                .as("no hint why")
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "trace");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
