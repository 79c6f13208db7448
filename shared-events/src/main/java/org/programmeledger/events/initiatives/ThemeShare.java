package org.programmeledger.events.initiatives;

import org.programmeledger.events.Code;
import org.programmeledger.events.Percentage;

/** The part of an initiative that serves one theme; the shares of an initiative sum to exactly 100 %. */
public record ThemeShare(Code theme, Percentage share) {}
