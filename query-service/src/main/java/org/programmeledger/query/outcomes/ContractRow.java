package org.programmeledger.query.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * An outcome contract in numbers, without a pseudonym.
 *
 * @param payable what follows from the tariff and all that counts; information, never cash: it is paid from a fund
 * @param signedOn the effective date of its signing
 * @param changedAt the log position of its last change
 * @param version its stream version
 */
public record ContractRow(
        ContractId id,
        ProgrammeId programme,
        InitiativeId initiative,
        Bond parties,
        Code outcome,
        String description,
        Money tariff,
        Money payable,
        List<Period> periods,
        LocalDate signedOn,
        long changedAt,
        long version) {

    /**
     * A period and how full it is. A place is taken by an outcome of its own or by one that was carried into it.
     *
     * @param number from 1
     * @param cap how many outcomes are paid for at most
     * @param submitted how many were handed in for it
     * @param unverified how many of those nobody has verified yet
     * @param accepted how many of those have a place here
     * @param carriedIn how many of earlier periods have a place here
     * @param carriedOver how many of those handed in have a place in a later period
     * @param refused how many of those handed in do not count
     * @param payable the tariff of all that have a place here
     */
    public record Period(
            int number,
            LocalDate from,
            LocalDate until,
            int cap,
            int submitted,
            int unverified,
            int accepted,
            int carriedIn,
            int carriedOver,
            int refused,
            Money payable) {

        /** How many places are left. */
        public int free() {
            return cap - accepted - carriedIn;
        }
    }
}
