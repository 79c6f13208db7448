/**
 * The vocabulary of the ledger. A module, so that {@link org.programmeledger.events.LedgerEvent} can be sealed across
 * its packages; consumers may stay on the class path.
 */
module org.programmeledger.events {
    requires transitive com.fasterxml.jackson.annotation;
    requires static org.jspecify;

    exports org.programmeledger.events;
    exports org.programmeledger.events.banking;
    exports org.programmeledger.events.claims;
    exports org.programmeledger.events.coalition;
    exports org.programmeledger.events.decisions;
    exports org.programmeledger.events.funding;
    exports org.programmeledger.events.incidents;
    exports org.programmeledger.events.initiatives;
    exports org.programmeledger.events.meetings;
    exports org.programmeledger.events.outcomes;
    exports org.programmeledger.events.papers;
    exports org.programmeledger.events.parties;
    exports org.programmeledger.events.people;
    exports org.programmeledger.events.programme;
    exports org.programmeledger.events.vault;

    opens org.programmeledger.events;
    opens org.programmeledger.events.banking;
    opens org.programmeledger.events.claims;
    opens org.programmeledger.events.coalition;
    opens org.programmeledger.events.decisions;
    opens org.programmeledger.events.funding;
    opens org.programmeledger.events.incidents;
    opens org.programmeledger.events.initiatives;
    opens org.programmeledger.events.meetings;
    opens org.programmeledger.events.outcomes;
    opens org.programmeledger.events.papers;
    opens org.programmeledger.events.parties;
    opens org.programmeledger.events.people;
    opens org.programmeledger.events.programme;
    opens org.programmeledger.events.vault;
}
