package org.programmeledger.query.glossary;

/** A term in both languages (domain page, section 6). Code and API use the English one. */
public record GlossaryTerm(String en, String nl) {}
