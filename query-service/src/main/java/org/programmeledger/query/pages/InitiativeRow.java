package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.events.LocalizedText;

/**
 * An initiative in a list.
 *
 * @param kind LOCAL_INITIATIVE, PROGRAMME_ACTIVITY or BREAKTHROUGH_DOSSIER
 * @param phase PROPOSED, ADOPTED or RUNNING
 */
record InitiativeRow(String id, String name, String kind, String phase, List<LocalizedText> lines, Ref initiator) {}
