package org.programmeledger.command.outcomes;

import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.contract;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyType;

/** Four parties and what they sign, for the tests of outcome contracts. */
record Bonds(History history) {

    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final Bond BOND = new Bond(party(11), party(12), party(13), party(14));

    /** A programme with an initiative and the four parties. */
    static Bonds world() {
        var history = History.of(BoTu.world()).and(proposed(initiative(1), PROGRAMME, share("social", "100")));
        for (int number = 11; number <= 14; number++) {
            history.and(new PartyRegistered(party(number), "Party " + number, PartyType.OTHER, null, null));
        }
        return new Bonds(history);
    }

    /** A contract of 4 500.00 per outcome with a year for each of these caps, the first in 2019. */
    static ContractSigned signed(int... caps) {
        return new ContractSigned(
                contract(1), PROGRAMME, initiative(1), BOND, code("in-work"), "In work", eur("4500.00"), years(caps));
    }

    static List<CappedPeriod> years(int... caps) {
        var periods = new ArrayList<CappedPeriod>();
        for (int cap : caps) {
            var from = LocalDate.of(2019 + periods.size(), 1, 1);
            periods.add(new CappedPeriod(from, from.plusYears(1).minusDays(1), cap));
        }
        return List.copyOf(periods);
    }

    /** What stands for these persons. */
    static List<Pseudonym> persons(int... numbers) {
        return IntStream.of(numbers).mapToObj(Bonds::person).toList();
    }

    static Pseudonym person(int number) {
        return new Pseudonym("%032x".formatted(number));
    }
}
