package org.programmeledger.events.banking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.funding.FundId;

/** Identifies the bank book of a fund: {@code bankbook_} and the UUIDv7 of the fund. */
public record BankBookId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "bankbook";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BankBookId {
        LedgerId.require(PREFIX, value);
    }

    /** The one bank book of a fund. */
    public static BankBookId of(FundId fund) {
        return new BankBookId(PREFIX + fund.value().substring(FundId.PREFIX.length()));
    }

    /** Whose bank book it is. */
    public FundId fund() {
        return new FundId(FundId.PREFIX + value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
