package org.programmeledger.command;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.AggregateCache;
import org.programmeledger.eventlog.AppendRefused;
import org.programmeledger.eventlog.AppendVerdict;
import org.programmeledger.eventlog.Confirmation;
import org.programmeledger.eventlog.FaultPoint;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Where commands enter. A command is decided on what is cached, and the log has the last word: what it appended stands,
 * a lost race is run again, a refusal is given only when the log confirms what it was decided on, and a request seen
 * before gets its first answer.
 */
@Component
public final class CommandGate {

    private static final int ATTEMPTS = 12;

    private final CommandBus bus;
    private final LogReader log;
    private final Confirmation confirmation;
    private final LogReferences references;
    private final AggregateCache aggregates;
    private final Problems problems;
    private final CommandTimes times;

    CommandGate(
            CommandBus bus,
            LogReader log,
            Confirmation confirmation,
            LogReferences references,
            AggregateCache aggregates,
            Problems problems,
            CommandTimes times) {
        this.bus = bus;
        this.log = log;
        this.confirmation = confirmation;
        this.references = references;
        this.aggregates = aggregates;
        this.problems = problems;
        this.times = times;
    }

    /**
     * Carries out a command about a subject (the id the receipt names).
     *
     * @return 201 with a receipt, or 200 with the first receipt when the request was carried out before
     * @throws Problem when it is refused; nothing was appended
     */
    public ResponseEntity<Receipt> accept(Envelope envelope, String subject, Object command) {
        var response = times.record(command, () -> {
            try {
                return carryOut(envelope, subject, command);
            } catch (RuntimeException refusal) {
                throw problems.of(refusal);
            }
        });
        FaultPoint.BEFORE_REPLY.reached();
        return response;
    }

    private ResponseEntity<Receipt> carryOut(Envelope envelope, String subject, Object command) {
        for (int attempt = 1; ; attempt++) {
            var submission = Submission.awaited(
                    new Submission.RequestKey(envelope.metadata().actor(), envelope.key(), envelope.requestHash()));
            submission.about(subject);
            var verdict = verdict(message(envelope, command, submission), submission);
            if (!(verdict instanceof AppendVerdict.Stale) || attempt == ATTEMPTS) {
                return answer(verdict, submission, envelope);
            }
        }
    }

    /**
     * What the log says to a command; a refusal that it confirms is thrown. Unless the log agrees, what the command was
     * decided on is doubted: it may be old.
     */
    private AppendVerdict verdict(CommandMessage<Object> message, Submission submission) {
        boolean holds = false;
        try {
            var failure = dispatch(message, submission);
            var verdict = submission.await();
            if (verdict == null) {
                verdict = confirm(failure, submission);
            }
            holds = verdict instanceof AppendVerdict.Held || verdict instanceof AppendVerdict.Appended;
            if (verdict instanceof AppendVerdict.Held && failure != null) {
                throw failure;
            }
            return verdict;
        } finally {
            if (!holds) {
                references.doubt(submission.guardedStreams());
            }
        }
    }

    /** What the command failed with before it handed in anything; null if it did not. */
    private @Nullable RuntimeException dispatch(CommandMessage<Object> message, Submission submission) {
        var failure = new AtomicReference<@Nullable Throwable>();
        try {
            bus.<Object, Object>dispatch(message, (sent, result) -> {
                if (result.isExceptional()) {
                    failure.set(result.exceptionResult());
                }
            });
        } catch (Throwable broken) { // Also an Error: what was handed in may be whom everyone behind it waits for.
            var _ = submission.await();
            throw broken;
        }
        return switch (failure.get()) {
            case null -> null;
            case RuntimeException refusal -> refusal;
            case Throwable broken -> new IllegalStateException(broken);
        };
    }

    private AppendVerdict confirm(@Nullable RuntimeException failure, Submission submission) {
        if (failure instanceof CommandRefused || failure instanceof StaleVersion || failure instanceof NotAllowed) {
            var verdict = confirmation.confirm(submission);
            if (verdict instanceof AppendVerdict.Stale stale) {
                aggregates.evict(stale.stream());
            }
            return verdict;
        }
        throw failure == null ? new IllegalStateException("a command that decided nothing") : failure;
    }

    private ResponseEntity<Receipt> answer(AppendVerdict verdict, Submission submission, Envelope envelope) {
        return switch (verdict) {
            case AppendVerdict.Appended _ -> {
                var answer = Objects.requireNonNull(submission.answer());
                references.doubt(List.of(answer.stream()));
                references.doubt(submission.streamsAlongside());
                yield respond(HttpStatus.CREATED, answer);
            }
            case AppendVerdict.Answered _ -> {
                var key = envelope.key();
                var first = log.firstAnswer(envelope.metadata().actor(), key).orElseThrow();
                yield respond(HttpStatus.OK, first.answer());
            }
            case AppendVerdict.Reused _ -> throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            case AppendVerdict.Stale _, AppendVerdict.Taken _ -> throw new AppendRefused(verdict);
            case AppendVerdict.Held _ -> throw new IllegalStateException("a command that decided nothing");
        };
    }

    private static CommandMessage<Object> message(Envelope envelope, Object command, Submission submission) {
        var message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(LogMessages.METADATA, envelope.metadata(), Submission.KEY, submission));
        return envelope.ifMatch() == null
                ? message
                : message.andMetaData(Map.of(LedgerAggregate.IF_MATCH, envelope.ifMatch()));
    }

    private static ResponseEntity<Receipt> respond(HttpStatus status, Submission.Answer answer) {
        var self = Resources.pathOf(answer.stream());
        var receipt = new Receipt(
                answer.subject(),
                answer.stream(),
                answer.version(),
                answer.position(),
                Map.of("self", self, "event", "/v1/audit-entries/" + answer.position()));
        return ResponseEntity.status(status)
                .location(URI.create(self))
                .eTag("\"" + answer.version() + "\"")
                .contentType(MediaType.APPLICATION_JSON) // Whatever was asked for: the command has been carried out.
                .body(receipt);
    }

    /** Whether a refusal says that there is no such aggregate. */
    static boolean isUnknown(RuntimeException refusal) {
        return refusal instanceof AggregateNotFoundException;
    }
}
