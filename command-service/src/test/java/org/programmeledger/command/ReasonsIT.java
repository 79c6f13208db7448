package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.programmeledger.rights.PermissionTable;

/** Whoever moves money, decides, corrects, changes a role or erases says why; no address of the table lets one off. */
class ReasonsIT {

    private static final String ID = "_01900000-0000-7000-8000-000000000099";

    private static final List<String> NEED_A_REASON = List.of(
            "AcceptClaim",
            "AdoptInitiative",
            "AffiliateParty",
            "AmendProposal",
            "AnnulDecision",
            "ApproveUnderMandate",
            "CancelMeeting",
            "ChallengeSeat",
            "CloseIncident",
            "CloseYear",
            "CommitFunds",
            "ContinueInitiative",
            "ConveneMeeting",
            "CorrectEntry",
            "CoverOverrun",
            "CreateSeat",
            "DecideEscalation",
            "DeclareConflict",
            "DeclineRole",
            "Determine",
            "EndRole",
            "EndSeat",
            "EraseEntry",
            "EraseNarrative",
            "ErasePersonalData",
            "ExpireReservation",
            "FillSeat",
            "FormCoalition",
            "GrantRole",
            "ImportExpenditures",
            "ImportReceipts",
            "ImportStatements",
            "MakeDisbursement",
            "MakeRefund",
            "MeetCondition",
            "NameChair",
            "OpenFund",
            "PlanTranches",
            "ProposeDecision",
            "ProposeRole",
            "ProposeYearClosing",
            "ReceiveRecovery",
            "ReceiveTransfer",
            "ReclassifyIncident",
            "RecordClaim",
            "RecordCommitmentIn",
            "RecordExpenditure",
            "RecordPledge",
            "RecordReceipt",
            "RejectClaim",
            "ReleaseCommitment",
            "RemoveContent",
            "RescheduleMeeting",
            "ReserveFunds",
            "ReverseEntry",
            "SendTransfer",
            "SetPaymentRule",
            "SetVotingRule",
            "SettleChallenge",
            "SignContract",
            "StopInitiative",
            "SubmitOutcomes",
            "TakeOffAgenda",
            "UnmatchLine",
            "VerifyOutcomes",
            "VoidReservation",
            "WithdrawClaim",
            "WithdrawProposal",
            "WriteOffRounding");

    @Test
    void moneyDecisionsCorrectionsRolesAndErasuresNeedAReason() {
        var withReason = new TreeSet<String>();
        for (var row : PermissionTable.ofTheLedger().rows()) {
            if (row.command() != null) {
                var answer = RunningService.shared().post(address(row.path()), "{}");
                assertThat(answer.status()).as(row.path()).isIn(400, 404, 409, 415, 428, 503);
                if (answer.response().body().contains("\"/reason\"")) {
                    withReason.add(row.command());
                }
            }
        }

        assertThat(withReason).containsExactlyElementsOf(NEED_A_REASON);
    }

    private static String address(String path) {
        return path.replace("/people/{id}", "/people/person" + ID)
                .replace("/programmes/{id}", "/programmes/prog" + ID)
                .replace("/initiatives/{id}", "/initiatives/init" + ID)
                .replace("/funds/{id}", "/funds/fund" + ID)
                .replace("/incidents/{id}", "/incidents/incident" + ID)
                .replace("{assignment}", "assignment" + ID)
                .replace("{entry}", "entry" + ID)
                .replace("/claims/{id}", "/claims/claim" + ID)
                .replace("/outcome-contracts/{id}", "/outcome-contracts/contract" + ID)
                .replace("{reservation}", "transaction" + ID)
                .replace("{expenditure}", "transaction" + ID)
                .replace("{submission}", "submission" + ID)
                .replace("{line}", "bankline" + ID)
                .replace("{year}", "2018")
                .replace("{commitment}", "commit" + ID)
                .replace("/parties/{id}", "/parties/party" + ID)
                .replace("/coalitions/{id}", "/coalitions/coalition" + ID)
                .replace("/meetings/{id}", "/meetings/meeting" + ID)
                .replace("/decisions/{id}", "/decisions/decision" + ID)
                .replace("{meeting}", "meeting" + ID)
                .replace("{seat}", "seat" + ID)
                .replace("/papers/{id}", "/papers/paper_" + "0".repeat(64));
    }
}
