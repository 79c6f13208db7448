package org.programmeledger.query.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.Role;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.decisions.Authorised;
import org.programmeledger.query.decisions.DecisionRow;
import org.programmeledger.query.decisions.DecisionUses;
import org.programmeledger.query.decisions.Decisions;
import org.programmeledger.query.decisions.DeliberationRow;
import org.programmeledger.query.decisions.InForce;
import org.programmeledger.query.decisions.ListedDecision;
import org.programmeledger.query.people.PersonRow;
import org.programmeledger.rights.Assignment;
import org.springframework.stereotype.Component;

/** What the register and the proposals of a coalition ask for. */
@Component
final class DecisionMatters {

    /** The views that are read. */
    static final List<String> VIEWS = Stream.concat(
                    DecisionUses.WITH_REGISTER.stream(), Stream.of("deliberation", "coalition", "person"))
            .toList();

    /** In which one approves what is decided under a mandate: those of {@code ApproveUnderMandate} in permissions.txt. */
    private static final Set<Role> ABLE = EnumSet.of(Role.PROGRAMME_MANAGER, Role.TREASURER, Role.BOARD_MEMBER);

    private final Decisions decisions;
    private final DecisionUses uses;
    private final HistoryView<DeliberationRow> deliberations;
    private final HistoryView<CoalitionRow> coalitions;
    private final HistoryView<PersonRow> people;

    DecisionMatters(
            Decisions decisions,
            DecisionUses uses,
            HistoryView<DeliberationRow> deliberations,
            HistoryView<CoalitionRow> coalitions,
            HistoryView<PersonRow> people) {
        this.decisions = decisions;
        this.uses = uses;
        this.deliberations = deliberations;
        this.coalitions = coalitions;
        this.people = people;
    }

    List<Matter> of(Reckoning at) {
        return coalitions
                .find(at.coalition().value(), at.position())
                .map(coalition -> of(coalition, at))
                .orElse(List.of());
    }

    private List<Matter> of(CoalitionRow coalition, Reckoning at) {
        var register =
                decisions.list(at.position(), Map.of("coalition", coalition.id()), _ -> true, "", Integer.MAX_VALUE);
        var matters = new ArrayList<Matter>();
        for (var listed : register) {
            underWay(listed.decision(), coalition, at).ifPresent(matters::add);
            groundless(listed, at).ifPresent(matters::add);
            if (listed.holdsOn(at.day())) {
                ending(listed, register, at).ifPresent(matters::add);
                holderless(listed.decision(), at).ifPresent(matters::add);
            }
        }
        return matters;
    }

    private Optional<Matter> underWay(DecisionRow row, CoalitionRow coalition, Reckoning at) {
        return switch (row.phase()) {
            case PROPOSED -> proposed(row, at);
            case VOTING -> vote(row, coalition, at);
            case QUORUM_NOT_REACHED ->
                counted(row, at).map(on -> matter(Matter.Kind.SECOND_ROUND, row, on, Move.ofChair(coalition), at));
            case ESCALATED -> {
                var board = new Move(Move.Who.SUPERVISORY_BOARD, coalition.supervisoryBoard());
                yield counted(row, at).map(on -> matter(Matter.Kind.ESCALATION, row, on, board, at));
            }
            case ADOPTED, REJECTED, WITHDRAWN, ANNULLED -> Optional.empty();
        };
    }

    private static Optional<Matter> proposed(DecisionRow row, Reckoning at) {
        var on = row.proposedOn();
        return at.daysSince(on) < 0
                ? Optional.empty()
                : Optional.of(matter(Matter.Kind.PROPOSAL, row, on, Move.of(Move.Who.COALITION), at));
    }

    private static Optional<Matter> vote(DecisionRow row, CoalitionRow coalition, Reckoning at) {
        return Optional.ofNullable(row.vote()).map(vote -> {
            var on = at.dayOf(vote.closesAt());
            return at.now().isBefore(vote.closesAt())
                    ? matter(Matter.Kind.OPEN_VOTE, row, on, Move.of(Move.Who.COALITION), at)
                    : matter(Matter.Kind.VOTE_NOT_COUNTED, row, on, Move.ofChair(coalition), at);
        });
    }

    /** What was counted out, although something was done under it. */
    private Optional<Matter> groundless(ListedDecision listed, Reckoning at) {
        var inForce = listed.inForce();
        return Optional.of(listed)
                .filter(_ -> inForce != null && inForce.struck())
                .flatMap(struck -> uses.authorised(struck, at.position()))
                .filter(Authorised::struckInUse)
                .flatMap(authorised -> counted(listed.decision(), at)
                        .map(on -> matter(
                                Matter.Kind.STRUCK_IN_USE,
                                listed.decision(),
                                on,
                                amounts(authorised.used(), null),
                                Move.of(Move.Who.COALITION),
                                at)));
    }

    /** When its last vote was counted, if that was by the day of the question. */
    private Optional<LocalDate> counted(DecisionRow row, Reckoning at) {
        return deliberations
                .find(row.id().value(), at.position())
                .flatMap(story -> story.votes().stream()
                        .flatMap(vote -> vote.counts().stream())
                        .map(count -> count.when().on())
                        .reduce((_, later) -> later))
                .filter(on -> at.daysSince(on) >= 0);
    }

    private static Optional<Matter> ending(ListedDecision listed, List<ListedDecision> register, Reckoning at) {
        var last = Optional.ofNullable(listed.inForce()).map(InForce::until).orElse(null);
        if (last == null || !at.isNear(last) || isFollowed(listed, last, register)) {
            return Optional.empty();
        }
        var row = listed.decision();
        var kind = switch (row.proposal().kind()) {
            case MANDATE -> Matter.Kind.MANDATE_ENDING;
            case WAIVER -> Matter.Kind.WAIVER_ENDING;
            case COALITION,
                    COMMITMENT,
                    DISBURSEMENT,
                    TRANSFER,
                    OVERRUN,
                    YEAR_CLOSING,
                    STOP,
                    CONTINUATION,
                    PRIORITY,
                    TARGET,
                    BASELINE -> Matter.Kind.DECISION_ENDING;
        };
        return Optional.of(matter(kind, row, last, Move.of(Move.Who.COALITION), at));
    }

    /** Whether it was decided already what holds afterwards: by what supersedes it, or by another about the same. */
    private static boolean isFollowed(ListedDecision listed, LocalDate last, List<ListedDecision> register) {
        var matter = matterOf(listed.decision());
        return listed.inForce() != null && !listed.inForce().supersededBy().isEmpty()
                || matter != null
                        && register.stream()
                                .filter(other -> other.holdsOn(last.plusDays(1)))
                                .anyMatch(other -> matter.equals(matterOf(other.decision())));
    }

    private static @Nullable String matterOf(DecisionRow row) {
        var mandate = row.proposal().mandate();
        return row.proposal().kind().matter(row.proposal().subject(), mandate == null ? null : mandate.holder());
    }

    private Optional<Matter> holderless(DecisionRow row, Reckoning at) {
        var entry = row.entry();
        return Optional.ofNullable(row.proposal().mandate())
                .filter(_ -> entry != null && row.proposal().kind() == DecisionKind.MANDATE)
                .map(MandateTerms::holder)
                .flatMap(holder -> lost(holder, Objects.requireNonNull(entry).from(), at))
                .map(on -> matter(Matter.Kind.MANDATE_WITHOUT_HOLDER, row, on, Move.of(Move.Who.COALITION), at));
    }

    /** Since when a person cannot use a mandate that began on a day; empty as long as it can. */
    private Optional<LocalDate> lost(PersonId holder, LocalDate began, Reckoning at) {
        var able = people.find(holder.value(), at.position()).stream()
                .flatMap(person -> person.assignments().stream())
                .filter(assignment -> ABLE.contains(assignment.role()))
                .toList();
        if (able.stream().anyMatch(assignment -> assignment.holdsOn(at.day()))) {
            return Optional.empty();
        }
        return Optional.of(able.stream()
                .filter(assignment -> assignment.holdsOn(assignment.from()))
                .map(Assignment::until)
                .filter(until -> until != null && until.isBefore(at.day()))
                .map(until -> Objects.requireNonNull(until).plusDays(1))
                .max(LocalDate::compareTo)
                .filter(since -> since.isAfter(began))
                .orElse(began));
    }

    private static Matter matter(Matter.Kind kind, DecisionRow row, LocalDate on, Move move, Reckoning at) {
        var proposal = row.proposal();
        return matter(kind, row, on, amounts(proposal.amount(), proposal.mandate()), move, at);
    }

    private static Matter matter(
            Matter.Kind kind, DecisionRow row, LocalDate on, List<Money> amounts, Move move, Reckoning at) {
        var proposal = row.proposal();
        return new Matter(
                kind,
                row.id().value(),
                proposal.title(),
                proposal.subject(),
                on,
                at.daysSince(on),
                amounts,
                move,
                "/v1/decisions/" + row.id());
    }

    /** What may be moved under it: of a mandate, for one recipient. */
    private static List<Money> amounts(@Nullable Money amount, @Nullable MandateTerms mandate) {
        return amount != null ? List.of(amount) : mandate != null ? List.of(mandate.limit()) : List.of();
    }
}
