package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.events.Money;
import org.programmeledger.query.outcomes.ContractRow;

/**
 * An outcome contract in numbers.
 *
 * @param payable what follows from all that counts; it is paid from a fund, not here
 * @param position the log position of its last event
 */
record ContractShown(
        String id,
        Ref initiative,
        String description,
        Ref provider,
        Ref investor,
        Ref payer,
        Ref verifier,
        Money tariff,
        Money payable,
        List<ContractRow.Period> periods,
        long position) {}
