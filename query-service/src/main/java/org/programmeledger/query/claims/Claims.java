package org.programmeledger.query.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmeledger.events.Code;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.HistoryView;
import org.springframework.stereotype.Component;

/** Claims as of a position, each with those that overlap it at that position. */
@Component
public class Claims {

    /** The view that is read. */
    public static final String VIEW = "claim";

    private static final int SOME = 500;

    /** What two claims have in common that may overlap. */
    private record Subject(ProgrammeId programme, Code effect, PartyId beneficiary) {

        static Subject of(ClaimRow claim) {
            return new Subject(
                    claim.programme(), claim.effect().code(), claim.effect().beneficiary());
        }

        Map<String, Object> filter() {
            return Map.of("programme", programme, "effect", Map.of("code", effect, "beneficiary", beneficiary));
        }
    }

    private final HistoryView<ClaimRow> claims;

    Claims(HistoryView<ClaimRow> claims) {
        this.claims = claims;
    }

    /** Those that have these members, in order of recording. */
    public List<FlaggedClaim> list(long position, Map<String, ?> filter, String after, int limit) {
        return flagged(claims.list(position, filter, after, limit), position);
    }

    /** One of them. */
    public Optional<FlaggedClaim> find(String id, long position) {
        return claims.find(id, position)
                .map(claim -> flagged(List.of(claim), position).getFirst());
    }

    private List<FlaggedClaim> flagged(List<ClaimRow> rows, long position) {
        var related = new HashMap<Subject, List<ClaimRow>>();
        return rows.stream()
                .map(row -> new FlaggedClaim(
                        row,
                        related.computeIfAbsent(Subject.of(row), subject -> on(subject, position)).stream()
                                .filter(row::overlaps)
                                .map(FlaggedClaim.Overlap::of)
                                .toList()))
                .toList();
    }

    /** All of them, however many. */
    private List<ClaimRow> on(Subject subject, long position) {
        var all = new ArrayList<ClaimRow>();
        var after = "";
        List<ClaimRow> some;
        do {
            some = claims.list(position, subject.filter(), after, SOME);
            all.addAll(some);
            after = some.isEmpty() ? after : some.getLast().id().value();
        } while (some.size() == SOME);
        return all;
    }
}
