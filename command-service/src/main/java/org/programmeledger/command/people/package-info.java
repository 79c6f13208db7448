/**
 * Persons and their roles over time. Read: PersonCommand, PersonState, PersonDecider, PersonRejection, Person, PersonHttp,
 * then Founders.
 */
@NullMarked
package org.programmeledger.command.people;

import org.jspecify.annotations.NullMarked;
