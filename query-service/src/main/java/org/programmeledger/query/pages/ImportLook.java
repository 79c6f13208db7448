package org.programmeledger.query.pages;

/** What came of having a file looked at. */
sealed interface ImportLook permits ImportPreview, CommandOutcome.Refused, CommandOutcome.Unanswered {}
