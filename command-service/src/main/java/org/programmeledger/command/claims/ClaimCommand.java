package org.programmeledger.command.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;

/** Everything one can ask of a claim. The party that asks is the one whom the permission table compares. */
public sealed interface ClaimCommand extends LedgerCommand {

    ClaimId claim();

    @Override
    default LedgerId target() {
        return claim();
    }

    /**
     * Write down what an effect of an initiative is worth, by its author.
     *
     * @param by who writes it down
     */
    record RecordClaim(
            ClaimId claim,
            InitiativeId initiative,
            ClaimKind kind,
            Effect effect,
            Money value,
            Code method,
            PartyId author,
            @Nullable FinancingMechanism mechanism,
            PersonId by)
            implements ClaimCommand {

        @Override
        public PartyId concernedParty() {
            return author;
        }
    }

    /**
     * Find it shown.
     *
     * @param value what it is worth, by the assessor
     */
    record AcceptClaim(ClaimId claim, Money value, PartyId assessor, PersonId by, LocalDate today)
            implements ClaimCommand {

        @Override
        public PartyId concernedParty() {
            return assessor;
        }
    }

    /** Find it not shown. */
    record RejectClaim(ClaimId claim, PartyId assessor, PersonId by, LocalDate today) implements ClaimCommand {

        @Override
        public PartyId concernedParty() {
            return assessor;
        }
    }

    /** Take it back. */
    record WithdrawClaim(ClaimId claim, PartyId author) implements ClaimCommand {

        @Override
        public PartyId concernedParty() {
            return author;
        }
    }
}
