package org.programmeledger.events.funding;

/** The disbursement of another fund that a receipt is: money granted on. Its lineage goes on from there. */
public record Regrant(FundId fund, TransactionId disbursement) {}
