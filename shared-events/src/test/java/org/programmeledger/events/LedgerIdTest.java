package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** Ids that say what they identify. */
class LedgerIdTest {

    private static final String UUID_7 = "01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";

    private static final Map<String, Function<String, LedgerId>> TYPES = Map.of(
            "prog", ProgrammeId::new,
            "party", PartyId::new,
            "init", InitiativeId::new,
            "fund", FundId::new,
            "pledge", PledgeId::new,
            "receipt", ReceiptId::new,
            "commit", CommitmentId::new,
            "incident", IncidentId::new);

    static final List<String> PREFIXES = TYPES.keySet().stream().sorted().toList();

    @ParameterizedTest
    @FieldSource("PREFIXES")
    void eachTypeTakesItsOwnPrefixAndNoOther(String prefix) {
        var read = TYPES.get(prefix).apply(prefix + "_" + UUID_7);
        assertThat(read.value()).isEqualTo(prefix + "_" + UUID_7);
        assertThat(read).hasToString(read.value());
        assertThat(LedgerId.of(prefix, UUID.fromString(UUID_7))).isEqualTo(read.value());

        TYPES.keySet().stream()
                .filter(other -> !other.equals(prefix))
                .forEach(other -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> TYPES.get(prefix).apply(other + "_" + UUID_7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fund",
                "fund_",
                "01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d",
                "FUND_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d",
                "fund_01932C07-6C1E-7B5A-9D0C-2F4E8A6B1C3D",
                "fund_01932c07-6c1e-4b5a-9d0c-2f4e8a6b1c3d",
                "fund_01932c07-6c1e-7b5a-cd0c-2f4e8a6b1c3d",
                "fund_01932c076c1e7b5a9d0c2f4e8a6b1c3d",
                "fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3",
                "fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d0",
                "fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d\n",
                " fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d",
                "fund-01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d",
                "fund_/1932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d",
                "fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3:",
                "fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c`d",
                "fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1g3d",
                "fund_01932c07-6c1e-7b5a-xd0c-2f4e8a6b1c3d",
                "fund_01932c07-6c1e-7b5a-9d0c_2f4e8a6b1c3d",
                "fund_fund_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String hostile) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FundId(hostile))
                .withMessage("not an id of the form fund_<UUIDv7>");
        assertThat(LedgerId.isValid("fund", hostile)).isFalse();
    }

    @Test
    void aCodeIsShortLowerCaseAndPlain() {
        assertThat(new Code("theme-10")).hasToString("theme-10");
        assertThat(new Code("a".repeat(40)).value()).hasSize(40);
        for (var refused : new String[] {"", "-a", "A", "a b", "a_b", "é", "a".repeat(41), "a\n", "a\u202E"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Code(refused));
        }
    }
}
