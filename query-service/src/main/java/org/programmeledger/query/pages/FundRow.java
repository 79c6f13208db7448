package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.events.LocalizedText;

/**
 * A fund in a list.
 *
 * @param owner the party that owns it
 * @param themes the only themes its money may serve; empty means any
 */
record FundRow(String id, String name, Ref owner, List<LocalizedText> themes, MoneyPhases money) {}
