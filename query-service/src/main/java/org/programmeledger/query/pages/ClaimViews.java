package org.programmeledger.query.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.claims.Claims;
import org.programmeledger.query.claims.FlaggedClaim;
import org.programmeledger.query.outcomes.ContractRow;
import org.programmeledger.query.programme.ProgrammeRow;
import org.springframework.stereotype.Component;

/** What the pages show of claims of effect and outcome contracts. */
@Component
class ClaimViews {

    /** The views that a list of claims is made of. */
    static final List<String> CLAIMS = List.of("programme", "party", "initiative", "fund", Claims.VIEW);

    /** The views that a list of contracts is made of. */
    static final List<String> CONTRACTS = List.of("programme", "party", "initiative", "fund", "contract");

    private static final int PAGE = 50;

    private final Claims claims;
    private final HistoryView<ContractRow> contracts;
    private final Names names;

    ClaimViews(Claims claims, HistoryView<ContractRow> contracts, Names names) {
        this.claims = claims;
        this.contracts = contracts;
        this.names = names;
    }

    Listing<ClaimShown> claims(@Nullable String cursor, long position) {
        var found = claims.list(position, Map.of(), cursor == null ? "" : cursor, PAGE + 1);
        var at = names.at(position);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Listing<>(
                shown.stream().map(flagged -> shown(flagged, at)).toList(),
                found.size() > PAGE ? shown.getLast().claim().id().value() : null);
    }

    Listing<ContractShown> contracts(@Nullable String cursor, long position) {
        var found = contracts.list(position, Map.of(), cursor == null ? "" : cursor, PAGE + 1);
        var at = names.at(position);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Listing<>(
                shown.stream().map(contract -> shown(contract, at)).toList(),
                found.size() > PAGE ? shown.getLast().id().value() : null);
    }

    private static ClaimShown shown(FlaggedClaim flagged, Names.At at) {
        var claim = flagged.claim();
        var effect = claim.effect();
        var group = effect.group();
        var assessment = claim.assessment();
        return new ClaimShown(
                claim.id().value(),
                claim.kind().name(),
                at.of(claim.initiative()),
                effect.code().value(),
                at.of(effect.beneficiary()),
                group == null ? null : at.item(claim.programme(), group, ProgrammeRow::affectedGroups),
                effect.from(),
                effect.until(),
                claim.claimed(),
                claim.accepted(),
                claim.method().value(),
                at.of(claim.author()),
                assessment == null ? null : at.of(assessment.assessor()),
                claim.evidence(),
                claim.status().name(),
                flagged.overlaps().stream()
                        .map(other ->
                                new ClaimShown.Overlap(other.claim().value(), at.of(other.author()), other.claimed()))
                        .toList(),
                claim.changedAt());
    }

    private static ContractShown shown(ContractRow contract, Names.At at) {
        var parties = contract.parties();
        return new ContractShown(
                contract.id().value(),
                at.of(contract.initiative()),
                contract.description(),
                at.of(parties.provider()),
                at.of(parties.investor()),
                at.of(parties.payer()),
                at.of(parties.verifier()),
                contract.tariff(),
                contract.payable(),
                contract.periods(),
                contract.changedAt());
    }
}
