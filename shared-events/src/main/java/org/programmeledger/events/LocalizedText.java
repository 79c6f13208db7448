package org.programmeledger.events;

/** A text in both languages of the programme: Dutch and English. */
public record LocalizedText(String nl, String en) {}
