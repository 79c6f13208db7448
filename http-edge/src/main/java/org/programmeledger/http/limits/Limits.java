package org.programmeledger.http.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a person and an address may send to one instance: so many a second for ever, and so many at once after
 * a pause. An address may be that of a whole office.
 *
 * @param on false where nobody is kept from anything, such as for a load test
 */
@ConfigurationProperties("ledger.limits")
public record Limits(
        @DefaultValue("true") boolean on,
        @DefaultValue("50") int personPerSecond,
        @DefaultValue("200") int personBurst,
        @DefaultValue("200") int addressPerSecond,
        @DefaultValue("1000") int addressBurst) {

    /** Refuses a limit that would let nobody in. */
    public Limits {
        if (Math.min(Math.min(personPerSecond, personBurst), Math.min(addressPerSecond, addressBurst)) < 1) {
            throw new IllegalArgumentException("a limit of ledger.limits is less than one request");
        }
    }
}
