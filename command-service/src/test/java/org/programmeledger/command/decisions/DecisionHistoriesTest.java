package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.decisions.Council.COALITION;
import static org.programmeledger.command.decisions.Council.ENDS;
import static org.programmeledger.command.decisions.Council.MEETING;
import static org.programmeledger.command.decisions.Council.NOW;
import static org.programmeledger.command.decisions.Council.SEATS;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.commitment;
import static org.programmeledger.command.decisions.Council.decision;
import static org.programmeledger.command.decisions.Council.holder;
import static org.programmeledger.command.decisions.Council.seat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.command.decisions.DecisionCommand.ApproveUnderMandate;
import org.programmeledger.command.decisions.DecisionCommand.CastBallot;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionCommand.WithdrawProposal;
import org.programmeledger.events.decisions.Choice;

/** Random lives of decisions against rules that were written down once more, without looking at the first ones. */
class DecisionHistoriesTest {

    private static final int STEPS = 2_000;
    private static final int DECISIONS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theRulesAndTheModelAgreeAtEveryStep(long seed) {
        var random = new Random(seed);
        var council = new Council();
        var model = new VoteModel();
        council.adopted(VoteModel.MANDATE, Council.mandate("500.00", false));
        int accepted = 0;
        for (int step = 0; step < STEPS; step++) {
            var command = command(random, 1 + random.nextInt(DECISIONS), model);
            if (command == null) {
                continue;
            }
            var as = "seed " + seed + ", step " + step + ": " + command;
            boolean may = model.take(command);
            var verdict = council.verdict(command);
            assertThat(verdict instanceof Verdict.Accepted)
                    .as(as + " " + verdict)
                    .isEqualTo(may);
            if (may) {
                council.then(command);
                accepted++;
            }
            var number = model.numberOf(command.decision());
            assertThat(council.coalition().entered(command.decision()) != null)
                    .as(as)
                    .isEqualTo(model.isInForce(number));
        }
        assertThat(accepted).as("the control: enough happened in seed " + seed).isGreaterThan(STEPS / 10);
        assertThat(model.outcomes()).as("seed " + seed).hasSizeGreaterThanOrEqualTo(4);
    }

    private static @Nullable DecisionCommand command(Random random, int number, VoteModel model) {
        var id = decision(number);
        if (!model.isProposed(number)) {
            var amount = (1 + random.nextInt(300)) + ".00";
            return new ProposeDecision(id, COALITION, commitment(amount), holder(1 + random.nextInt(2)), TODAY);
        }
        int seat = 1 + random.nextInt(SEATS);
        int voter = random.nextInt(10) == 0 ? 1 + random.nextInt(SEATS) : seat;
        var choice = Choice.values()[random.nextInt(3)];
        return switch (random.nextInt(20)) {
            case 0 -> new AmendProposal(id, commitment("7.00"), holder(1 + random.nextInt(2)), TODAY);
            case 1 -> random.nextInt(4) == 0 ? new WithdrawProposal(id, holder(1 + random.nextInt(2))) : null;
            case 2, 3 -> new AddToAgenda(id, MEETING, NOW);
            case 4, 5, 6 -> new OpenVote(id, MEETING, null, NOW, TODAY);
            case 7 -> new DeclareConflict(id, seat(seat), holder(voter), TODAY);
            case 8 -> new CloseVote(id, NOW, TODAY);
            case 9 -> new CloseVote(id, ENDS, TODAY);
            case 10 -> new ApproveUnderMandate(id, VoteModel.MANDATE, holder(1 + random.nextInt(3)), TODAY);
            case 11 -> new DecideEscalation(id, party(20), random.nextBoolean(), holder(1), TODAY);
            case 12 -> random.nextInt(5) == 0 ? new AnnulDecision(id, holder(voter), TODAY) : null;
            default ->
                new CastBallot(id, model.versionSeen(number, random), seat(seat), choice, holder(voter), NOW, TODAY);
        };
    }
}
