package org.programmeledger.eventlog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import org.axonframework.common.IdentifierFactory;

/** Makes Axon's message ids UUIDs version 7 (RFC 9562): they sort by time, which keeps their index compact. */
public final class UuidV7IdentifierFactory extends IdentifierFactory {

    private final TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
