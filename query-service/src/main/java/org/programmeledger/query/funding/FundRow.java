package org.programmeledger.query.funding;

import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * A fund with its balance; {@code version} is its stream version. Always: received + overrun = available + reserved +
 * committed + spent + recoverable + written off.
 *
 * @param restriction what any of its money may serve
 * @param commitsOnCommitmentsIn whether it may reserve and commit what confirmed commitments in are still to bring
 * @param pledged all that was promised, honoured or not: never spendable
 * @param commitmentsIn all that funders bound themselves to pay, arrived or not: spendable only when it has arrived
 * @param received what came in, from funders and other funds, less what was refunded or sent on
 * @param reserved what is set aside for commitments that are being prepared
 * @param committed what is committed, and neither released nor spent
 * @param advanced the part of what is committed that was paid in advance
 * @param spent what was spent, covered or not
 * @param recoverable what has to be paid back to the fund: free only when it has been
 * @param writtenOff differences that nobody collects
 * @param overrun what was spent without cover, and not covered since
 * @param awaited what is reserved and committed and has not arrived: in a fund that commits on commitments in
 * @param available what is free to reserve and to commit, of money that is there, less what is awaited; below zero where that is
 *     more. What commitments in are still to bring is not in it
 */
public record FundRow(
        FundId id,
        ProgrammeId programme,
        String name,
        PartyId owner,
        String currency,
        Restriction restriction,
        boolean commitsOnCommitmentsIn,
        Money pledged,
        Money commitmentsIn,
        Money received,
        Money reserved,
        Money committed,
        Money advanced,
        Money spent,
        Money recoverable,
        Money writtenOff,
        Money overrun,
        Money awaited,
        Money available,
        long version) {}
