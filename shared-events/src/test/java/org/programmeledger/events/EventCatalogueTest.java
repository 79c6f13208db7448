package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.PersonId;

/** The catalogue is read from the sealed families, and refuses a family that is not in order. */
class EventCatalogueTest {

    private final EventCatalogue catalogue = new EventCatalogue();

    @Test
    void knowsEveryLeafByNameAndByType() {
        assertThat(catalogue.entries()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(entry -> {
            assertThat(catalogue.named(entry.name())).isEqualTo(entry);
            assertThat(catalogue.of(entry.type())).isEqualTo(entry);
            assertThat(entry.name()).matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)");
            assertThat(entry.revision()).isPositive();
            assertThat(entry.name())
                    .as("a stored name begins with its bounded context")
                    .startsWith(entry.type().getPackageName().replaceAll(".*\\.", "") + ".");
        });
        assertThat(catalogue.named("funding.funds-forged")).isNull();
    }

    sealed interface Orderly {
        @StoredAs("test.one-happened")
        record One() implements Orderly {}

        sealed interface Deeper extends Orderly {}

        @StoredAs("test.two-happened")
        record Two() implements Deeper {}
    }

    sealed interface Nameless {
        @StoredAs("test.one-happened")
        record One() implements Nameless {}

        record Two() implements Nameless {}
    }

    sealed interface Ambiguous {
        @StoredAs("test.one-happened")
        record One() implements Ambiguous {}

        @StoredAs(value = "test.one-happened", revision = 2)
        record Two() implements Ambiguous {}
    }

    sealed interface Leaky {
        @StoredAs("test.anything-happened")
        non-sealed class Anything implements Leaky {}
    }

    @Test
    void findsTheLeavesOfAFamilyHoweverDeep() {
        assertThat(EventCatalogue.storedLeaves(Orderly.class))
                .containsExactlyInAnyOrder(Orderly.One.class, Orderly.Two.class);
    }

    @Test
    void refusesALeafWithoutANameOrThatIsNoRecord() {
        assertThatThrownBy(() -> EventCatalogue.storedLeaves(Nameless.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nameless$Two");
        assertThatThrownBy(() -> EventCatalogue.storedLeaves(Leaky.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Leaky$Anything");
    }

    @Test
    void refusesTwoLeavesWithOneNameWhateverTheirRevisions() {
        assertThatThrownBy(() -> EventCatalogue.storedLeaves(Ambiguous.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.one-happened");
    }

    record Resident(String firstName, Contact contact) {}

    record Contact(String value) {}

    @Test
    void noEventHasAPlaceForPersonalData() {
        assertThat(catalogue.entries())
                .allSatisfy(entry -> assertThat(components(entry.type()).filter(EventCatalogueTest::looksPersonal))
                        .isEmpty());
        assertThat(components(Resident.class).filter(EventCatalogueTest::looksPersonal))
                .as("the control is found out")
                .hasSize(2);
    }

    private static boolean looksPersonal(String component) {
        return component.matches("(?i).*(firstname|lastname|surname|email|phone|mobile|street|postcode|address|bsn|"
                + "birth|gender|iban|contact|narrative|person|resident).*");
    }

    /** The names of all components, also of the records inside; a pseudonym is no personal data, whatever it is called. */
    private static Stream<String> components(Class<?> type) {
        if (type.getRecordComponents() == null) {
            return Stream.of();
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != PersonId.class)
                .flatMap(component -> Stream.concat(Stream.of(component.getName()), inside(component)));
    }

    private static Stream<String> inside(RecordComponent component) {
        Type type = component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getGenericType();
        return type instanceof Class<?> inner ? components(inner) : Stream.of();
    }
}
