package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.refuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.ImportRejection.RefusedRow;
import org.programmeledger.command.funding.ImportRejection.RowsRefused;
import org.programmeledger.command.funding.ImportRejection.SameAsAnotherRow;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.events.funding.FundEvent;

/**
 * Decides about the rows of a file: each as if it were asked alone, on the fund as the rows before it leave it. So an
 * import allows exactly what the single commands allow, and its events go into one append, all or nothing.
 */
final class Importing {

    private final References references;
    private final List<FundEvent> events = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<Claim, Integer> claims = new LinkedHashMap<>();
    private FundState state;

    private Importing(FundState state, References references) {
        this.state = state;
        this.references = references;
    }

    /** Takes in every row. */
    static Importing of(ImportCommand command, FundState state, References references) {
        var importing = new Importing(state, references);
        command.rows().values().forEach(importing::take);
        return importing;
    }

    /** Accepts every row, or refuses with every row that may not be recorded. */
    static Verdict<FundEvent> decide(ImportCommand command, FundState state, References references) {
        var importing = of(command, state, references);
        var refused = importing.refused();
        return refused.isEmpty()
                ? new Verdict.Accepted<>(List.copyOf(importing.events), List.copyOf(importing.claims.keySet()))
                : refuse(new RowsRefused(refused.size(), refused));
    }

    /** Every row that may not be recorded, with the first rule that refuses it. */
    List<RefusedRow> refused() {
        return List.copyOf(refused);
    }

    /** What the other rows claim, and which row does. */
    Map<Claim, Integer> claims() {
        return claims;
    }

    private void take(ImportCommand.Row row) {
        switch (FundDecider.decide(row.command(), state, references)) {
            case Verdict.Refused<FundEvent>(var rejection) -> refused.add(new RefusedRow(row.number(), rejection));
            case Verdict.Accepted<FundEvent>(var more, var claims, var _) -> take(row.number(), more, claims);
        }
    }

    private void take(int row, List<FundEvent> more, List<Claim> made) {
        for (var claim : made) {
            var other = claims.putIfAbsent(claim, row);
            if (other != null) {
                refused.add(new RefusedRow(row, new SameAsAnotherRow(other, claim.value())));
                return;
            }
        }
        events.addAll(more);
        for (var event : more) {
            state = FundState.FOLD.evolve(state, event);
        }
    }
}
