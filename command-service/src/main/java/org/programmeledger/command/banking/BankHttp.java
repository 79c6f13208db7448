package org.programmeledger.command.banking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.Receipt;
import org.programmeledger.command.banking.BankCommand.ImportStatements;
import org.programmeledger.command.banking.BankCommand.MatchLine;
import org.programmeledger.command.banking.BankCommand.UnmatchLine;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.banking.Balance;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.files.Statement;
import org.programmeledger.http.NeedsReason;
import org.programmeledger.http.RequestBodyRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bank says of a fund, over HTTP: take in statements, say which entry a line is, or that it is not. */
@RestController
@RequestMapping("/v1/funds/{id}")
class BankHttp {

    private final CommandGate gate;
    private final Supplier<UUID> newIds;

    BankHttp(CommandGate gate, Supplier<UUID> newIds) {
        this.gate = gate;
        this.newIds = newIds;
    }

    /** The id of a receipt or another transaction of the fund. */
    record MatchRequest(
            @NotNull @Pattern(regexp = "(receipt|transaction)_" + LedgerId.UUID_7)
            String entry) implements RequestBodyRecord {}

    @NeedsReason
    record UnmatchRequest() implements RequestBodyRecord {}

    @PostMapping("/bank-statements")
    ResponseEntity<Receipt> take(@PathVariable FundId id, @RequestBody StatementRequest body, Envelope envelope) {
        var statements = body.statements().stream().map(this::statement).toList();
        var command = new ImportStatements(BankBookId.of(id), body.account(), statements);
        return gate.accept(envelope, statements.getFirst().id().value(), command);
    }

    @PostMapping("/bank-lines/{line}/matches")
    ResponseEntity<Receipt> match(
            @PathVariable FundId id, @PathVariable BankLineId line, @RequestBody MatchRequest body, Envelope envelope) {
        return gate.accept(envelope, line.value(), new MatchLine(BankBookId.of(id), line, body.entry()));
    }

    @PostMapping("/bank-lines/{line}/unmatches")
    ResponseEntity<Receipt> unmatch(
            @PathVariable FundId id,
            @PathVariable BankLineId line,
            @RequestBody UnmatchRequest body,
            Envelope envelope) {
        return gate.accept(envelope, line.value(), new UnmatchLine(BankBookId.of(id), line));
    }

    private BankCommand.Statement statement(Statement read) {
        return new BankCommand.Statement(
                new StatementId(LedgerId.of(StatementId.PREFIX, newIds.get())),
                key(read.account()),
                balance(read.opening()),
                balance(read.closing()),
                read.lines().stream().map(this::line).toList());
    }

    private BankCommand.Line line(Statement.Line read) {
        return new BankCommand.Line(
                new BankLineId(LedgerId.of(BankLineId.PREFIX, newIds.get())),
                read.bookedOn(),
                read.amount(),
                read.bankReference(),
                read.endToEndReference(),
                read.paymentReference());
    }

    private static Balance balance(Statement.Balance read) {
        return new Balance(read.on(), read.amount());
    }

    /** The account's number may belong to a person and is not kept; its hash tells accounts apart. */
    private static String key(String account) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(account.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
