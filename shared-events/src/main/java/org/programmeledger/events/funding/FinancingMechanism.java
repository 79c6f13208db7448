package org.programmeledger.events.funding;

/** The ten ways in which the slides find money (slide "financiering"; domain page, section 2). */
public enum FinancingMechanism {
    ADJACENT_LEVERAGE,
    SOCIAL_RETURN,
    PREVENTIVE_INVESTMENT,
    SCOPE_BROADENING,
    CROSS_SUBSIDY,
    VALUE_CAPTURE,
    CAPITALISED_DAMAGE,
    CONDITIONAL_INVESTMENT,
    SOCIAL_IMPACT_BOND,
    HOUSEHOLD_FINANCIAL_ROOM
}
