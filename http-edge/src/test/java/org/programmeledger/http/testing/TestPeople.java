package org.programmeledger.http.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmeledger.events.people.PersonId;

/** The people of the tests: one for each role, always the same. */
public enum TestPeople {
    /** The first of the two founders. */
    ADMINISTRATOR(1),
    /** The second of the two founders. */
    SECOND_ADMINISTRATOR(2),
    /** Holds a seat in the coalition. */
    BOARD_MEMBER(3),
    /** Holds another seat in the coalition. */
    SECOND_BOARD_MEMBER(4),
    /** Books money. */
    TREASURER(5),
    /** Runs the programme. */
    PROGRAMME_MANAGER(6),
    /** Acts for a party that gives money. */
    FUNDER(7),
    /** Acts for another party that gives money. */
    SECOND_FUNDER(8),
    /** Reads, changes nothing. */
    AUDITOR(9),
    /** Lives in the area. */
    RESIDENT(10),
    /** A machine. */
    MACHINE(11),
    /** Has signed in and has no role. */
    NOBODY(12),
    /** Whatever a test or a measurement needs that is about something else: every role that belongs to no giver of money. */
    ALL_HANDS(13),
    /** Holds the second seat in the coalition of the example. */
    THIRD_BOARD_MEMBER(14),
    /** Holds the third seat in the coalition of the example. */
    FOURTH_BOARD_MEMBER(15);

    private final PersonId id;

    TestPeople(int number) {
        id = new PersonId("person_01900000-0000-7000-8000-%012d".formatted(number));
    }

    /** The pseudonym. */
    public PersonId id() {
        return id;
    }

    /** Those who are administrators before anyone has granted anything. */
    public static List<PersonId> founders() {
        return List.of(ADMINISTRATOR.id(), SECOND_ADMINISTRATOR.id());
    }

    /** What a service of a test is started with: whose tokens count, who founds its ledger, and nobody asks too much. */
    public static Map<String, Object> properties(TestIssuer issuer) {
        return Map.of(
                "ledger.security.issuer",
                issuer.address().toString(),
                "ledger.limits.on",
                false,
                "ledger.founders",
                founders().stream().map(PersonId::value).collect(Collectors.joining(",")));
    }

    /** The same, one text for each property. */
    public static Stream<String> settings(TestIssuer issuer) {
        return properties(issuer).entrySet().stream().map(property -> property.getKey() + "=" + property.getValue());
    }
}
