package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions about the money and their answers.
 *
 * @param sources who may be chosen as the source that ends
 * @param on the date on which it ends, and from which ages are counted back
 */
record MoneyAnswers(List<Ref> sources, @Nullable Ref source, LocalDate on, List<MoneyTable> tables) {}
