package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;
import org.programmeledger.query.outcomes.ContractRow.Period;

/** Claims and outcome contracts of the small programme. */
final class SampleClaims {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    static final List<ClaimShown> CLAIMS = List.of(
            claim(
                    "claim_1",
                    "SOCIAL_RETURN",
                    SampleLedger.COOPERATIVE,
                    null,
                    "RECORDED",
                    List.of(new ClaimShown.Overlap("claim_2", SampleLedger.MUNICIPALITY, eur("90000.00")))),
            claim(
                    "claim_2",
                    "AVOIDED_COST",
                    SampleLedger.MUNICIPALITY,
                    eur("75000.00"),
                    "ACCEPTED",
                    List.of(new ClaimShown.Overlap("claim_1", SampleLedger.COOPERATIVE, eur("90000.00")))),
            claim("claim_3", "VALUE_UPLIFT", SampleLedger.COOPERATIVE, null, "REJECTED", List.of()),
            claim("claim_4", "CAPITALISED_DAMAGE", SampleLedger.COOPERATIVE, null, "WITHDRAWN", List.of()));

    static final List<ContractShown> CONTRACTS = List.of(new ContractShown(
            "contract_1",
            new Ref(SampleLedger.INITIATIVE, "West Practice"),
            "Een half jaar aan het werk",
            SampleLedger.COOPERATIVE,
            new Ref("party_2", "Fonds"),
            SampleLedger.MUNICIPALITY,
            new Ref("party_3", null),
            eur("4500.00"),
            eur("270000.00"),
            List.of(
                    new Period(1, FIRST, LAST, 58, 61, 0, 58, 0, 2, 1, eur("261000.00")),
                    new Period(2, LAST.plusDays(1), LAST.plusYears(1), 58, 0, 0, 0, 2, 0, 0, eur("9000.00"))),
            127));

    private SampleClaims() {}

    private static ClaimShown claim(
            String id,
            String kind,
            Ref author,
            @Nullable Money accepted,
            String phase,
            List<ClaimShown.Overlap> overlaps) {
        return new ClaimShown(
                id,
                kind,
                new Ref(SampleLedger.INITIATIVE, "West Practice"),
                "off-benefit",
                SampleLedger.MUNICIPALITY,
                accepted == null ? null : new LocalizedText("Jongeren", "Youth"),
                FIRST,
                LAST,
                eur("90000.00"),
                accepted,
                "sroi-guide",
                author,
                accepted == null ? null : SampleLedger.COOPERATIVE,
                List.of(new Evidence("https://example.org/onderzoek.pdf", "0123456789abcdef".repeat(4))),
                phase,
                overlaps,
                126);
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
