package org.programmeledger.standalone;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Stops the {@link WholeLedger} after the last test, while its database is still there to let go of. */
public final class StopTheLedger implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(StopTheLedger.class, once -> (AutoCloseable) WholeLedger::stop, AutoCloseable.class);
    }
}
