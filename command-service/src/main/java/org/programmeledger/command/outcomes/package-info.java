/**
 * Outcome contracts (social impact bonds): signed by four parties, of which one verifies what another reached. Persons
 * are pseudonyms. Read: ContractCommand, ContractState, ContractDecider, Allotment, ContractRejection, Contract,
 * ContractHttp.
 */
@NullMarked
package org.programmeledger.command.outcomes;

import org.jspecify.annotations.NullMarked;
