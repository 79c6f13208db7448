package org.programmeledger.command;

import java.util.Map;

/**
 * The answer to a command that was carried out.
 *
 * @param id what it is about: the new commitment, say
 * @param stream the aggregate it belongs to
 * @param version the stream's version after it, for {@code If-Match}
 * @param position the log position of its last event, for {@code minPosition}
 * @param links {@code self}: the resource; {@code event}: the event in the audit trail
 */
public record Receipt(String id, String stream, long version, long position, Map<String, String> links) {}
