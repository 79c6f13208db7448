package org.programmeledger.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.vault.PersonalFileCommand.EraseEntry;
import org.programmeledger.command.vault.PersonalFileCommand.ErasePersonalData;
import org.programmeledger.command.vault.PersonalFileCommand.KeepContact;
import org.programmeledger.command.vault.PersonalFileCommand.KeepName;
import org.programmeledger.command.vault.PersonalFileRejection.EntryUnderRetention;
import org.programmeledger.command.vault.PersonalFileRejection.PersonalDataWereErased;
import org.programmeledger.command.vault.PersonalFileRejection.UnknownEntry;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.FileEvent;
import org.programmeledger.events.vault.FileEvent.EntryErased;
import org.programmeledger.events.vault.FileEvent.EntryKept;
import org.programmeledger.events.vault.FileEvent.EntryReplaced;
import org.programmeledger.events.vault.FileEvent.KeptEntry;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.LegalGround;
import org.programmeledger.events.vault.Retention;
import org.programmeledger.events.vault.SealedEntry;

class PersonalFileDeciderTest {

    private static final PersonId PERSON = new PersonId(id(PersonId.PREFIX, 1));
    private static final FileId FILE = FileId.of(PERSON);
    private static final LocalDate LAST_DAY = LocalDate.parse("2033-12-31");
    private static final Retention TAX = new Retention(LegalGround.TAX_RECORDS, LAST_DAY);

    private final History history = History.of();

    private Verdict<FileEvent> when(PersonalFileCommand command) {
        return PersonalFileDecider.decide(command, history.stateOf(FILE, PersonalFileState.FOLD));
    }

    private static SealedEntry entry(int nr) {
        return new SealedEntry(new EntryId(id(EntryId.PREFIX, nr)), "ab".repeat(32));
    }

    @Test
    void theFirstOfAKindIsKeptAndTheNextTakesItsPlace() {
        assertThat(when(new KeepName(FILE, entry(1), null)))
                .isEqualTo(accept(new EntryKept(FILE, EntryKind.NAME, entry(1), null)));
        history.and(new EntryKept(FILE, EntryKind.NAME, entry(1), null));

        assertThat(when(new KeepName(FILE, entry(2), null)))
                .isEqualTo(accept(new EntryReplaced(FILE, EntryKind.NAME, entry(1).entry(), entry(2), null)));
        assertThat(when(new KeepContact(FILE, entry(2), TAX)))
                .as("of another kind")
                .isEqualTo(accept(new EntryKept(FILE, EntryKind.CONTACT, entry(2), TAX)));
    }

    @Test
    void aCorrectionDoesNotShortenTheTimeForWhichItMustBeKept() {
        history.and(new EntryKept(FILE, EntryKind.NAME, entry(1), TAX));
        var shorter = new Retention(LegalGround.LEGAL_CLAIM, LAST_DAY.minusDays(1));
        var longer = new Retention(LegalGround.ARCHIVES_ACT, LAST_DAY.plusDays(1));

        assertThat(when(new KeepName(FILE, entry(2), null))).isEqualTo(accept(replacedUnder(TAX)));
        assertThat(when(new KeepName(FILE, entry(2), shorter))).isEqualTo(accept(replacedUnder(TAX)));
        assertThat(when(new KeepName(FILE, entry(2), longer))).isEqualTo(accept(replacedUnder(longer)));
    }

    private static FileEvent replacedUnder(Retention retention) {
        return new EntryReplaced(FILE, EntryKind.NAME, entry(1).entry(), entry(2), retention);
    }

    @Test
    void anEntryIsErasedFromTheDayAfterItsLast() {
        history.and(new EntryKept(FILE, EntryKind.NAME, entry(1), TAX));

        assertThat(when(new EraseEntry(FILE, entry(1).entry(), LAST_DAY)))
                .isEqualTo(refuse(new EntryUnderRetention(entry(1).entry(), LegalGround.TAX_RECORDS, LAST_DAY)));
        assertThat(when(new EraseEntry(FILE, entry(1).entry(), LAST_DAY.plusDays(1))))
                .isEqualTo(accept(new EntryErased(FILE, entry(1).entry())));
    }

    @Test
    void whatIsNotThereIsNotErased() {
        history.and(new EntryKept(FILE, EntryKind.NAME, entry(1), null), new EntryErased(FILE, entry(1).entry()));

        assertThat(when(new EraseEntry(FILE, entry(1).entry(), LAST_DAY)))
                .isEqualTo(refuse(new UnknownEntry(entry(1).entry())));
    }

    @Test
    void anErasureErasesWhatItMayAndSaysUntilWhenAndWhyTheRestIsKept() {
        history.and(
                new EntryKept(FILE, EntryKind.NAME, entry(1), null),
                new EntryKept(FILE, EntryKind.CONTACT, entry(2), TAX));

        assertThat(when(new ErasePersonalData(FILE, LAST_DAY)))
                .isEqualTo(accept(new PersonalDataErased(
                        FILE, List.of(entry(1).entry()), List.of(new KeptEntry(entry(2).entry(), TAX)))));
    }

    @Test
    void askedForAgainAfterItsTimeTheRestGoesToo() {
        history.and(
                new EntryKept(FILE, EntryKind.NAME, entry(1), null),
                new EntryKept(FILE, EntryKind.CONTACT, entry(2), TAX),
                new PersonalDataErased(FILE, List.of(entry(1).entry()), List.of(new KeptEntry(entry(2).entry(), TAX))));

        assertThat(when(new ErasePersonalData(FILE, LAST_DAY.plusDays(1))))
                .isEqualTo(accept(new PersonalDataErased(FILE, List.of(entry(2).entry()), List.of())));
    }

    @Test
    void nothingIsKeptAboutSomebodyWhoWasErasedAndErasingAgainIsNotRefused() {
        history.and(new PersonalDataErased(FILE, List.of(), List.of()));

        assertThat(when(new KeepName(FILE, entry(1), null))).isEqualTo(refuse(new PersonalDataWereErased(PERSON)));
        assertThat(when(new ErasePersonalData(FILE, LAST_DAY)))
                .isEqualTo(accept(new PersonalDataErased(FILE, List.of(), List.of())));
    }
}
