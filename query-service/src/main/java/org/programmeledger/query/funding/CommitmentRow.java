package org.programmeledger.query.funding;

import java.time.LocalDate;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;

/** A commitment to an initiative, what was released of it, what is outstanding, and the log position of it. */
public record CommitmentRow(
        CommitmentId id,
        FundId fund,
        InitiativeId initiative,
        Money amount,
        Money released,
        Money outstanding,
        LocalDate committedOn,
        long position) {}
