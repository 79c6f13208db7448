package org.programmeledger.command.erasure;

import java.util.List;
import java.util.Map;
import org.programmeledger.command.Receipt;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.FileEvent.KeptEntry;

/**
 * The answer to an erasure: a receipt, and what came of it.
 *
 * @param erased the entries that are destroyed
 * @param kept the entries that the law requires to be kept, on which ground and until which day
 */
record ErasureReceipt(
        String id,
        String stream,
        long version,
        long position,
        Map<String, String> links,
        List<EntryId> erased,
        List<KeptEntry> kept) {

    static ErasureReceipt of(Receipt receipt, List<EntryId> erased, List<KeptEntry> kept) {
        return new ErasureReceipt(
                receipt.id(), receipt.stream(), receipt.version(), receipt.position(), receipt.links(), erased, kept);
    }
}
