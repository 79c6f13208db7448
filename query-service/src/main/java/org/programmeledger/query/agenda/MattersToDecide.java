package org.programmeledger.query.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be decided now (domain page, Q16): all that asks the board for a decision, the longest waiting first. */
@Component
public final class MattersToDecide {

    /** The views that are read. */
    public static final List<String> VIEWS = Stream.of(
                    List.of("programme"), DecisionMatters.VIEWS, MoneyMatters.VIEWS, InitiativeMatters.VIEWS)
            .flatMap(List::stream)
            .distinct()
            .toList();

    private final DecisionMatters decisions;
    private final MoneyMatters money;
    private final InitiativeMatters initiatives;

    MattersToDecide(DecisionMatters decisions, MoneyMatters money, InitiativeMatters initiatives) {
        this.decisions = decisions;
        this.money = money;
        this.initiatives = initiatives;
    }

    /** All of them, or those of a kind. */
    public List<Matter> of(Reckoning at, Matter.@Nullable Kind kind) {
        return Stream.of(decisions.of(at), money.of(at), initiatives.of(at))
                .flatMap(List::stream)
                .filter(matter -> kind == null || matter.kind() == kind)
                .sorted(Comparator.comparing(Matter::on)
                        .thenComparing(Matter::kind)
                        .thenComparing(Matter::key))
                .toList();
    }
}
