package org.programmeledger.query.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.decisions.DecisionRow;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.initiatives.InitiativeRow;
import org.programmeledger.query.parties.PartyRow;
import org.programmeledger.query.programme.ProgrammeRow;
import org.springframework.stereotype.Component;

/**
 * Finds the names behind ids and codes as they were at a position, so that a page of the past shows past names. That of a
 * decision is its title, for who may see decisions.
 */
@Component
class Names {

    private final HistoryView<ProgrammeRow> programmes;
    private final HistoryView<PartyRow> parties;
    private final HistoryView<InitiativeRow> initiatives;
    private final HistoryView<FundRow> funds;
    private final HistoryView<DecisionRow> decisions;

    Names(
            HistoryView<ProgrammeRow> programmes,
            HistoryView<PartyRow> parties,
            HistoryView<InitiativeRow> initiatives,
            HistoryView<FundRow> funds,
            HistoryView<DecisionRow> decisions) {
        this.programmes = programmes;
        this.parties = parties;
        this.initiatives = initiatives;
        this.funds = funds;
        this.decisions = decisions;
    }

    /** The names at one position; each is looked up once. */
    At at(long position) {
        return new At(position);
    }

    /** Names at one position. */
    final class At {

        private final long position;
        private final Map<String, Ref> known = new HashMap<>();
        private final Map<String, Optional<ProgrammeRow>> frames = new HashMap<>();

        private At(long position) {
            this.position = position;
        }

        Ref of(LedgerId id) {
            return of(id.value());
        }

        Ref of(String id) {
            return known.computeIfAbsent(id, unknown -> new Ref(unknown, name(unknown)));
        }

        @Nullable
        Ref ofNullable(@Nullable String id) {
            return id == null ? null : of(id);
        }

        /** The name of a programme; its id in both languages if there is none. */
        LocalizedText programme(LedgerId id) {
            return frame(id.value()).map(ProgrammeRow::name).orElseGet(() -> new LocalizedText(id.value(), id.value()));
        }

        /** The name of an item of a programme's list; its code in both languages if it has none there. */
        LocalizedText item(LedgerId programme, Code code, ItemList list) {
            return frame(programme.value()).stream()
                    .flatMap(frame -> list.of(frame).stream())
                    .filter(item -> item.code().equals(code))
                    .map(ProgrammeRow.Item::name)
                    .findFirst()
                    .orElseGet(() -> new LocalizedText(code.value(), code.value()));
        }

        List<LocalizedText> items(LedgerId programme, List<Code> codes, ItemList list) {
            return codes.stream().map(code -> item(programme, code, list)).toList();
        }

        private Optional<ProgrammeRow> frame(String programme) {
            return frames.computeIfAbsent(programme, id -> programmes.find(id, position));
        }

        private @Nullable String name(String id) {
            return switch (id.substring(0, Math.max(0, id.indexOf('_')))) {
                case "party" -> parties.find(id, position).map(PartyRow::name).orElse(null);
                case "init" ->
                    initiatives.find(id, position).map(InitiativeRow::name).orElse(null);
                case "decision" ->
                    decisions
                            .find(id, position)
                            .map(row -> row.proposal().title())
                            .orElse(null);
                case "fund" -> funds.find(id, position).map(FundRow::name).orElse(null);
                default -> null;
            };
        }
    }

    /** A list of a programme, as items with names. */
    @FunctionalInterface
    interface ItemList {

        List<ProgrammeRow.Item> of(ProgrammeRow programme);

        /** Themes without their sub-items. */
        static List<ProgrammeRow.Item> themes(ProgrammeRow programme) {
            return programme.themes().stream()
                    .map(theme -> new ProgrammeRow.Item(theme.code(), theme.name()))
                    .toList();
        }
    }
}
