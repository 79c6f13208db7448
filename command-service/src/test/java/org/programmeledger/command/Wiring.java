package org.programmeledger.command;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.programmeledger.events.LedgerEvent;

/** An aggregate in Axon's fixture, for what only the wiring can get wrong. */
public final class Wiring<A> {

    private final Class<A> aggregate;
    private final References references;

    /** An aggregate whose rules read these other streams. */
    public Wiring(Class<A> aggregate, References references) {
        this.aggregate = aggregate;
        this.references = references;
    }

    /** A new fixture in which this has happened to the aggregate. */
    public TestExecutor<A> given(LedgerEvent... events) {
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(references);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events);
    }

    /** What a client sends that has seen this version. */
    public static Map<String, Object> ifMatch(long version) {
        return Map.of(LedgerAggregate.IF_MATCH, version);
    }

    /** Refused by this rule, and nothing happened. */
    public void refuses(ResultValidator<A> result, Rejection rejection) {
        result.expectNoEvents().expectException(new Refusal(rejection));
    }

    /** Refused because the client had seen another version. */
    public void isStale(ResultValidator<A> result) {
        result.expectNoEvents().expectException(StaleVersion.class);
    }

    private static final class Refusal extends BaseMatcher<Throwable> implements Matcher<Throwable> {

        private final Rejection expected;

        Refusal(Rejection expected) {
            this.expected = expected;
        }

        @Override
        public boolean matches(Object thrown) {
            return thrown instanceof CommandRefused refused
                    && refused.rejection().equals(expected);
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("refused: ").appendValue(expected);
        }
    }
}
