package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages may ask of where money came from and what became of it; as {@link LedgerViews}. */
interface LineageViews {

    /** A receipt and what became of it. */
    Answer<Optional<ReceiptStory>> receipt(String receipt, AsOf asOf);

    /** The questions about the money; that of the source only where one is chosen, as of today where no date is. */
    Answer<MoneyAnswers> questions(@Nullable String source, @Nullable LocalDate on, AsOf asOf);
}
