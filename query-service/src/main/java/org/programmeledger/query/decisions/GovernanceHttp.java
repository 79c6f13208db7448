package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.http.Caller;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What follows from the register and the proposals on a day, over HTTP. */
@RestController
class GovernanceHttp {

    private final DecisionUses uses;
    private final DecisionStories stories;
    private final OpenVotes votes;
    private final MinutesOfMeetings minutes;
    private final Days days;
    private final ReadPoints readPoints;

    GovernanceHttp(
            DecisionUses uses,
            DecisionStories stories,
            OpenVotes votes,
            MinutesOfMeetings minutes,
            Days days,
            ReadPoints readPoints) {
        this.uses = uses;
        this.stories = stories;
        this.votes = votes;
        this.minutes = minutes;
        this.days = days;
        this.readPoints = readPoints;
    }

    /** Votes open now, or at the moment of {@code asOf}, that wait for whoever asks. */
    @GetMapping("/v1/my-open-votes")
    ResponseEntity<Answers.Many<OpenVote>> openVotes(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, OpenVotes.VIEWS);
        var open = votes.of(Caller.current().actor(), days.instant(at), days.of(null, at), at.position());
        return Answers.pageOf(at, open, cursor, most, vote -> vote.decision().value() + vote.seat());
    }

    /** Mandates in force on a day, each with what is used of it and left per recipient. */
    @GetMapping("/v1/mandates")
    ResponseEntity<Answers.Many<Mandate>> mandates(
            @RequestParam(required = false) @Nullable LocalDate inForceOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of(Decisions.VIEW));
        var mandates = stories.mandates(days.of(inForceOn, at), at.position());
        return Answers.pageOf(
                at,
                mandates,
                cursor,
                most,
                mandate -> mandate.decision().decision().id().value());
    }

    /** Waivers in force on a day: which rule does not hold, for what and until when, and what made use of that. */
    @GetMapping("/v1/waivers")
    ResponseEntity<Answers.Many<Waiver>> waivers(
            @RequestParam(required = false) @Nullable LocalDate inForceOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, DecisionUses.WITH_REGISTER);
        var waivers = uses.waivers(days.of(inForceOn, at), at.position());
        return Answers.pageOf(
                at,
                waivers,
                cursor,
                most,
                waiver -> waiver.decision().decision().id().value());
    }

    /** What a meeting came to. */
    @GetMapping("/v1/meetings/{id}/minutes")
    ResponseEntity<Answers.One<Minutes>> minutes(
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, MinutesOfMeetings.VIEWS);
        return Answers.one(at, minutes.find(id.value(), at.position()).orElseThrow(Problem::notFound));
    }
}
