package org.programmeledger.command;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.programmeledger.eventlog.AppendRefused;
import org.programmeledger.eventlog.AppendVerdict;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.LogUnavailable;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Where commands enter. A refusal is never given on cached knowledge (it is decided again on fresh state), a lost race is
 * run again, and a request seen before gets its first answer.
 */
@Component
public final class CommandGate {

    private static final int ATTEMPTS = 12;

    private final CommandBus bus;
    private final LogReader log;
    private final LogReferences references;
    private final Problems problems;

    CommandGate(CommandBus bus, LogReader log, LogReferences references, Problems problems) {
        this.bus = bus;
        this.log = log;
        this.references = references;
        this.problems = problems;
    }

    /**
     * Carries out a command about a subject (the id the receipt names).
     *
     * @return 201 with a receipt, or 200 with the first receipt when the request was carried out before
     * @throws Problem when it is refused; nothing was appended
     */
    public ResponseEntity<Receipt> accept(Envelope envelope, String subject, Object command) {
        try {
            return respond(HttpStatus.CREATED, carryOut(envelope, subject, command));
        } catch (LogUnavailable unavailable) {
            throw problems.of(unavailable);
        } catch (RuntimeException refusal) {
            return repeat(envelope, refusal);
        }
    }

    /** A refusal may only mean that the same request was carried out before: then its first answer holds. */
    private ResponseEntity<Receipt> repeat(Envelope envelope, RuntimeException refusal) {
        var first = firstAnswer(envelope).orElseThrow(() -> problems.of(refusal));
        if (!first.hash().equals(envelope.requestHash())) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return respond(HttpStatus.OK, first.answer());
    }

    private Submission.Answer carryOut(Envelope envelope, String subject, Object command) {
        boolean fresh = false;
        for (int attempt = 1; ; attempt++) {
            var submission = new Submission(
                    new Submission.RequestKey(envelope.metadata().actor(), envelope.key(), envelope.requestHash()));
            submission.about(subject);
            try {
                return send(message(envelope, command, submission), submission);
            } catch (RuntimeException refusal) {
                references.forget(submission.guardedStreams());
                boolean again = lostRace(refusal) ? attempt < ATTEMPTS : !fresh && mayBeStale(refusal);
                if (!again) {
                    throw refusal;
                }
                fresh = true;
            }
        }
    }

    private Submission.Answer send(CommandMessage<Object> message, Submission submission) {
        var done = new CompletableFuture<Submission.Answer>();
        bus.<Object, Object>dispatch(message, (sent, result) -> {
            var answer = submission.answer();
            if (result.isExceptional()) {
                done.completeExceptionally(result.exceptionResult());
            } else if (answer == null) {
                done.completeExceptionally(new IllegalStateException(sent.getCommandName() + " appended nothing"));
            } else {
                done.complete(answer);
            }
        });
        try {
            var answer = done.join();
            references.forget(java.util.List.of(answer.stream()));
            return answer;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static CommandMessage<Object> message(Envelope envelope, Object command, Submission submission) {
        var message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(LogMessages.METADATA, envelope.metadata(), Submission.KEY, submission));
        return envelope.ifMatch() == null
                ? message
                : message.andMetaData(Map.of(LedgerAggregate.IF_MATCH, envelope.ifMatch()));
    }

    private static boolean lostRace(RuntimeException refusal) {
        return refusal instanceof AppendRefused refused && refused.verdict() instanceof AppendVerdict.Stale;
    }

    private static boolean mayBeStale(RuntimeException refusal) {
        return refusal instanceof CommandRefused || refusal instanceof StaleVersion;
    }

    private Optional<LogReader.FirstAnswer> firstAnswer(Envelope envelope) {
        try {
            return log.firstAnswer(envelope.metadata().actor(), envelope.key());
        } catch (LogUnavailable unavailable) {
            throw problems.of(unavailable);
        }
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
