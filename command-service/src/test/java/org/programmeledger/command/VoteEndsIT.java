package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.command.Body.quoted;
import static org.programmeledger.command.Neighbourhood.expect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.http.testing.TestPeople;

/** A vote is closed when its time is up by the ledger's clock, also when nobody asks for it (issue 6). */
class VoteEndsIT {

    private static final String BECAUSE = quoted("Zo afgesproken");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final List<String> seats = new ArrayList<>();
    private RunningService service;
    private String coalition;
    private String meeting;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    @BeforeEach
    void meet() {
        service = RunningService.at(clock);
        var here = new Neighbourhood(service);
        coalition = created(
                "/v1/coalitions",
                Body.of(
                        "programme", quoted(here.created("/v1/programmes", Neighbourhood.programmeBody())),
                        "name", quoted("Coalitie"),
                        "supervisoryBoard", quoted(here.party),
                        "rule",
                                "{\"quorum\":\"MORE_THAN_HALF\",\"majority\":\"MORE_THAN_HALF\",\"minimumEligible\":3}"));
        for (int n = 0; n < 3; n++) {
            var party = here.created("/v1/parties", Body.of("name", quoted("Partij " + n), "type", quoted("OTHER")));
            var path = "/v1/coalitions/" + coalition + "/seats";
            var seat = created(path, Body.of("party", quoted(party)));
            created(
                    path + "/" + seat + "/terms",
                    Body.of("holder", quoted(TestPeople.ALL_HANDS.id().value())));
            seats.add(seat);
        }
        created("/v1/coalitions/" + coalition + "/chairs", Body.of("seat", quoted(seats.getFirst())));
        meeting = created(
                "/v1/meetings",
                Body.of(
                        "coalition", quoted(coalition),
                        "form", quoted("WRITTEN_ROUND"),
                        "title", quoted("Ronde"),
                        "begins", quoted(now.get().minusSeconds(60).toString()),
                        "ends", quoted(now.get().plusSeconds(1800).toString())));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String created(String path, Body body) {
        return expect(201, service.post(path, body.with("reason", BECAUSE).toString()))
                .text("id");
    }

    /** A target that is voted on until then, with so many ballots in favour. */
    private String vote(String target, Instant closesAt, int inFavour) {
        var proposal = Body.of(
                "kind", quoted("TARGET"),
                "title", quoted("Streefwaarde"),
                "text", quoted("Dit willen wij halen."),
                "item", quoted(target));
        var decision =
                created("/v1/decisions", Body.of("coalition", quoted(coalition), "proposal", proposal.toString()));
        var path = "/v1/decisions/" + decision;
        expect(
                201,
                service.post(
                        path + "/agendas", Body.of("meeting", quoted(meeting)).toString()));
        expect(
                201,
                service.post(
                        path + "/votes",
                        Body.of("meeting", quoted(meeting), "closesAt", quoted(closesAt.toString()))
                                .toString()));
        for (var seat : seats.subList(0, inFavour)) {
            var ballot = Body.of("version", "1", "seat", quoted(seat), "choice", quoted("FOR"));
            expect(201, service.post(path + "/ballots", ballot.toString()));
        }
        return decision;
    }

    private List<RecordedEvent> counts(String decision) {
        return service.log().stream(decision, 0).stream()
                .filter(event -> event.event() instanceof VoteCounted)
                .toList();
    }

    private RecordedEvent awaitCount(String decision) {
        await(decision + " counted")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !counts(decision).isEmpty());
        assertThat(counts(decision)).hasSize(1);
        return counts(decision).getFirst();
    }

    private double overdue(RunningService at) {
        return at.meters().get("ledger.votes.overdue").gauge().value();
    }

    private long refused() {
        var timer = service.meters()
                .find("ledger.command")
                .tags("command", "CloseVote", "outcome", "refused")
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void theLedgerClosesItAtItsEndAndSaysThatItWasItself() {
        var end = now.get().plusSeconds(600);
        var decision = vote("three-quotes", end, 2);
        var later = vote("four-quotes", end.plusSeconds(1), 2);

        now.set(end);

        var count = awaitCount(decision);
        assertThat(((VoteCounted) count.event()).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(count.metadata().actor()).isEqualTo(EventMetadata.LEDGER);
        assertThat(count.metadata().role()).isNull();
        assertThat(count.metadata().reason()).isNotBlank();
        assertThat(counts(later)).as("it has a second left").isEmpty();
        now.set(end.plusSeconds(1));
        awaitCount(later);
    }

    @Test
    void ofTwoInstancesOneClosesIt() {
        try (var twin = service.twin()) {
            var end = now.get().plusSeconds(600);
            var first = vote("three-quotes", end, 3);
            var second = vote("four-quotes", end, 1);

            now.set(end);

            awaitCount(first);
            assertThat(((VoteCounted) awaitCount(second).event()).outcome()).isEqualTo(Outcome.QUORUM_NOT_REACHED);
            assertThat(overdue(service) + overdue(twin)).isZero();
        }
    }

    @Test
    void aVoteThatEndedWhileNothingRanIsClosedAtTheStart() {
        var end = now.get().plusSeconds(600);
        var decision = vote("three-quotes", end, 2);
        service.close();

        now.set(end.plusSeconds(60));
        service = service.twin();

        awaitCount(decision);
    }

    /** Another decision about the same holds now: a person has to do something first. */
    @Test
    void whatTheRulesDoNotLetBeClosedIsCountedAndTriedAgainMuchLater() {
        var end = now.get().plusSeconds(60);
        var first = vote("three-quotes", end.plusSeconds(600), 3);
        var rival = vote("three-quotes", end, 2);
        var other = vote("four-quotes", end.plusSeconds(1), 2);
        var closing = "/v1/decisions/" + first + "/vote-closings";
        expect(201, service.post(closing, "{}"));

        now.set(end);
        await("refused").atMost(Duration.ofSeconds(30)).until(() -> overdue(service) == 1);
        now.set(end.plusSeconds(1));
        awaitCount(other); // So there was a round after the refusal.

        assertThat(refused()).as("no tight loop").isEqualTo(1);
        assertThat(counts(rival)).isEmpty();
        created("/v1/decisions/" + first + "/annulments", Body.of());
        now.set(end.plusSeconds(602));
        awaitCount(rival);
        assertThat(overdue(service)).isZero();
    }
}
