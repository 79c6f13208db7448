package org.programmeledger.standalone.observability;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that this JVM logs at the level of a service (INFO), as it would be written: message, failure and context. */
final class LogLines extends AppenderBase<ILoggingEvent> {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    static LogLines listening() {
        var lines = new LogLines();
        lines.setContext(lines.root.getLoggerContext());
        lines.start();
        lines.root.setLevel(Level.INFO);
        lines.root.addAppender(lines);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                + event.getMDCPropertyMap() + Objects.requireNonNullElse(event.getKeyValuePairs(), "")
                + (failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure)));
    }

    List<String> all() {
        return lines;
    }

    /** For the control, which says on purpose what nobody may say. */
    void forget(List<String> said) {
        lines.removeAll(said);
    }

    void close() {
        root.detachAppender(this);
        root.setLevel(before);
        stop();
    }
}
