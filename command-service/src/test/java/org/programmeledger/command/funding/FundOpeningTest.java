package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;
import static org.programmeledger.command.funding.FundWords.serving;

import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.UnknownProgramme;
import org.programmeledger.command.funding.FundRejection.UnknownThemes;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.programme.ProgrammeId;

class FundOpeningTest {

    private static final FundId FUND = fund(1);
    private static final ProgrammeId ELSEWHERE = new ProgrammeId(id(ProgrammeId.PREFIX, 2));

    private final History history = History.of(BoTu.world());

    private Verdict<FundEvent> when(FundCommand command) {
        return FundDecider.decide(command, history.stateOf(command.fund(), FundState.FOLD), history);
    }

    private static FundOpened opened(String... themes) {
        return new FundOpened(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", serving(codes(themes)));
    }

    private static OpenFund open(String... themes) {
        return new OpenFund(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", serving(codes(themes)));
    }

    @Test
    void aFundOpensForItsThemesEachNamedOnce() {
        assertThat(when(open("youth", "social", "youth"))).isEqualTo(accept(opened("youth", "social")));
    }

    @Test
    void unknownProgramme() {
        var command = new OpenFund(FUND, ELSEWHERE, "Fund", NOBODY, "EUR", serving(codes("nonsense")));

        assertThat(when(command)).isEqualTo(refuse(new UnknownProgramme(ELSEWHERE)));
    }

    @Test
    void unknownPartyBeforeUnknownThemes() {
        var command = new OpenFund(FUND, PROGRAMME, "Fund", NOBODY, "EUR", serving(codes("nonsense")));

        assertThat(when(command)).isEqualTo(refuse(new UnknownParty(NOBODY)));
    }

    @Test
    void unknownThemesAreAllNamed() {
        assertThat(when(open("social", "benches", "trees")))
                .isEqualTo(refuse(new UnknownThemes(codes("benches", "trees"))));
    }
}
