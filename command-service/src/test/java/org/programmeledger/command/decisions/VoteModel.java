package org.programmeledger.command.decisions;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.command.decisions.DecisionCommand.ApproveUnderMandate;
import org.programmeledger.command.decisions.DecisionCommand.CastBallot;
import org.programmeledger.command.decisions.DecisionCommand.ChallengeSeat;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionCommand.SettleChallenge;
import org.programmeledger.command.decisions.DecisionCommand.TakeOffAgenda;
import org.programmeledger.command.decisions.DecisionCommand.WithdrawProposal;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.people.PersonId;

/** Five seats that vote, as one would keep count on paper: nothing here is shared with the rules. */
final class VoteModel {

    static final DecisionId MANDATE = Council.decision(1_000);
    private static final BigDecimal LIMIT = new BigDecimal("500.00");

    private enum Stage {
        OPEN,
        VOTE,
        AGAIN,
        BOARD,
        YES,
        NO,
        GONE
    }

    private static final class Sheet {
        final PersonId author;
        BigDecimal amount;
        Stage stage = Stage.OPEN;
        int version = 1;
        boolean agenda;
        boolean counted;
        boolean second;
        boolean mandated;
        final Map<SeatId, Choice> votes = new HashMap<>();
        final Set<SeatId> out = new HashSet<>();

        Sheet(PersonId author, BigDecimal amount) {
            this.author = author;
            this.amount = amount;
        }
    }

    private final Map<DecisionId, Sheet> sheets = new HashMap<>();
    private final Set<Stage> seen = EnumSet.noneOf(Stage.class);

    Set<Stage> outcomes() {
        return seen;
    }

    boolean isProposed(int number) {
        return sheets.containsKey(Council.decision(number));
    }

    int numberOf(DecisionId id) {
        return Integer.parseInt(id.value().substring(id.value().length() - 6), 16);
    }

    boolean isInForce(int number) {
        var sheet = sheets.get(Council.decision(number));
        return sheet != null && sheet.stage == Stage.YES;
    }

    int versionSeen(int number, Random random) {
        var version = Objects.requireNonNull(sheets.get(Council.decision(number))).version;
        return random.nextInt(20) == 0 ? version + 1 : version;
    }

    /** Whether it may be done; if so it is. */
    boolean take(DecisionCommand command) {
        if (command instanceof ProposeDecision proposal) {
            sheets.put(
                    proposal.decision(),
                    new Sheet(proposal.author(), amount(proposal.proposal().amount())));
            return true;
        }
        var sheet = Objects.requireNonNull(sheets.get(command.decision()));
        boolean may = may(command, sheet);
        seen.add(sheet.stage);
        return may;
    }

    private boolean may(DecisionCommand command, Sheet sheet) {
        return switch (command) {
            case AmendProposal amendment -> amend(amendment, sheet);
            case WithdrawProposal(var _, var by) ->
                unfinished(sheet) && by.equals(sheet.author) && to(sheet, Stage.GONE);
            case AddToAgenda _ -> {
                boolean may = waiting(sheet) && !sheet.agenda;
                sheet.agenda |= may;
                yield may;
            }
            case OpenVote _ -> open(sheet);
            case CastBallot ballot -> cast(ballot, sheet);
            case CloseVote closing -> {
                int missing = Council.SEATS - sheet.out.size() - counting(sheet);
                boolean may = sheet.stage == Stage.VOTE
                        && (closing.now().equals(Council.ENDS) || missing == 0 || Council.SEATS - sheet.out.size() < 3);
                yield may && count(sheet);
            }
            case DeclareConflict conflict -> conflict(conflict, sheet);
            case ApproveUnderMandate approval -> approve(approval, sheet);
            case DecideEscalation decided -> {
                boolean may = sheet.stage == Stage.BOARD;
                sheet.counted &= !may;
                yield may && to(sheet, decided.adopted() ? Stage.YES : Stage.NO);
            }
            case AnnulDecision(var _, var by, var _) -> {
                boolean may = sheet.stage == Stage.YES && by.equals(Council.holder(1));
                sheet.mandated &= !may;
                yield may && to(sheet, Stage.GONE);
            }
            case ProposeDecision _, TakeOffAgenda _, ChallengeSeat _, SettleChallenge _ ->
                throw new IllegalArgumentException(command.toString());
        };
    }

    private static boolean amend(AmendProposal amendment, Sheet sheet) {
        boolean may = unfinished(sheet) && amendment.by().equals(sheet.author);
        if (may) {
            sheet.version++;
            sheet.votes.clear();
            sheet.counted = false;
            sheet.second = false;
            sheet.amount = amount(amendment.proposal().amount());
            to(sheet, Stage.OPEN);
        }
        return may;
    }

    private static boolean open(Sheet sheet) {
        if (!waiting(sheet) || !sheet.agenda) {
            return false;
        }
        sheet.second = sheet.stage == Stage.AGAIN;
        sheet.votes.clear();
        sheet.counted = false;
        return to(sheet, Stage.VOTE);
    }

    private static boolean cast(CastBallot ballot, Sheet sheet) {
        boolean own = ballot.by()
                .equals(Council.holder(
                        ballot.seat().value().charAt(ballot.seat().value().length() - 1) - '0'));
        boolean may = sheet.stage == Stage.VOTE
                && ballot.version() == sheet.version
                && own
                && !sheet.out.contains(ballot.seat());
        if (may) {
            sheet.votes.put(ballot.seat(), ballot.choice());
        }
        return may;
    }

    private static boolean conflict(DeclareConflict conflict, Sheet sheet) {
        int seat = conflict.seat().value().charAt(conflict.seat().value().length() - 1) - '0';
        if (sheet.stage == Stage.GONE
                || !conflict.by().equals(Council.holder(seat))
                || !sheet.out.add(conflict.seat())) {
            return false;
        }
        return !sheet.counted || count(sheet);
    }

    private boolean approve(ApproveUnderMandate approval, Sheet sheet) {
        var holder = Council.holder(2);
        boolean together = approval.by().equals(holder) || sheet.author.equals(holder);
        var used = sheets.values().stream()
                .filter(other -> other.mandated)
                .map(other -> other.amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean may = sheet.stage == Stage.OPEN
                && together
                && !approval.by().equals(sheet.author)
                && used.add(sheet.amount).compareTo(LIMIT) <= 0;
        if (may) {
            sheet.mandated = true;
            sheet.counted = false;
            to(sheet, Stage.YES);
        }
        return may;
    }

    private static boolean count(Sheet sheet) {
        int eligible = Council.SEATS - sheet.out.size();
        int cast = counting(sheet);
        sheet.counted = true;
        if (eligible < 3) {
            return to(sheet, Stage.BOARD);
        }
        if (2 * cast <= eligible) {
            return to(sheet, sheet.second ? Stage.BOARD : Stage.AGAIN);
        }
        return to(sheet, votes(sheet, Choice.FOR) > votes(sheet, Choice.AGAINST) ? Stage.YES : Stage.NO);
    }

    private static int counting(Sheet sheet) {
        return votes(sheet, Choice.FOR) + votes(sheet, Choice.AGAINST) + votes(sheet, Choice.ABSTAIN);
    }

    private static int votes(Sheet sheet, Choice choice) {
        int votes = 0;
        for (var vote : sheet.votes.entrySet()) {
            votes += vote.getValue() == choice && !sheet.out.contains(vote.getKey()) ? 1 : 0;
        }
        return votes;
    }

    private static boolean unfinished(Sheet sheet) {
        return waiting(sheet) || sheet.stage == Stage.VOTE;
    }

    private static boolean waiting(Sheet sheet) {
        return sheet.stage == Stage.OPEN || sheet.stage == Stage.AGAIN;
    }

    private static boolean to(Sheet sheet, Stage next) {
        sheet.stage = next;
        return true;
    }

    private static BigDecimal amount(@Nullable Money money) {
        return new BigDecimal(Objects.requireNonNull(money).amount());
    }
}
