package org.programmeledger.query.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;

/**
 * A party.
 *
 * @param partOf the party with which it counts as one recipient of money, if it belongs to another
 * @param version its stream version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyRow(
        PartyId id,
        String name,
        PartyType type,
        @Nullable String kvk,
        @Nullable String oin,
        @Nullable PartyId partOf,
        long version) {}
