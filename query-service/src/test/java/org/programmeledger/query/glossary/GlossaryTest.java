package org.programmeledger.query.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    /** The terms of the domain page, section 6. */
    private static final String TERMS = """
            veerkracht = resilience
            uitgangssituatie/nulmeting = baseline
            wensbeeld = desired picture
            hardnekkig probleem = wicked problem
            doorbraakdossier = breakthrough dossier
            veronderstelling = assumption
            bijsturen = adjust
            focusaanpak = focus approach
            draagvlak = support base
            eigenaarschap = ownership
            sterke schouders = strong shoulders
            levensdomein = life domain
            beperking = limitation
            ondermijning = subversive crime
            onverdraagzaamheid = intolerance
            verzilveren = harvest
            sluimerend = dormant
            geldstroom = money flow
            toezegging = pledge
            verlening = commitment
            voorschot = advance
            vaststelling = final determination
            terugvordering = recovery
            woningcorporatie = housing association
            College van B&W = city executive
            waardestijging afromen = value capture
            bewoners = residents
            initiatiefnemer = initiator
            buurt = neighbourhood
            gemeente = municipality
            provincie = province
            landelijk = national
            dagbesteding = daytime activities
            administratie/financiën = administration and finances
            contacten/sociaal netwerk = contacts and social network
            medicijngebruik/medische verzorging = medication and medical care
            mobiliteit buitenshuis = mobility outdoors
            algemene dagelijkse levensverrichtingen = activities of daily living
            mobiliteit in huis = mobility indoors
            veiligheid in huis = safety at home
            het huishouden doen = running the household
            stemmingen/angsten = moods and anxieties
            probleemgedrag/verslaving = problem behaviour and addiction
            cognitief functioneren = cognitive functioning
            regie = self-direction
            alarmering = calling for help
            """;

    private final Glossary glossary = new Glossary();

    @Test
    void everyTermOfTheFieldIsThereInBothLanguages() {
        var expected = TERMS.lines()
                .map(line -> line.split(" = "))
                .map(pair -> new GlossaryTerm(pair[1], pair[0]))
                .toList();

        assertThat(expected).hasSize(46);
        assertThat(glossary.terms()).containsAll(expected);
    }

    @Test
    void noTermHasTwoTranslations() {
        assertThat(glossary.terms())
                .allSatisfy(term -> {
                    assertThat(term.nl()).isNotBlank();
                    assertThat(term.en()).isNotBlank();
                })
                .extracting(GlossaryTerm::nl)
                .doesNotHaveDuplicates();
        assertThat(glossary.terms()).extracting(GlossaryTerm::en).doesNotHaveDuplicates();
    }

    @Test
    void theyStandInTheOrderOfTheirEnglishWord() {
        assertThat(glossary.terms()).isSortedAccordingTo(Comparator.comparing(GlossaryTerm::en));
    }
}
