package org.programmeledger.files;

import com.prowidesoftware.swift.model.MxNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.files.Statement.Balance;
import org.programmeledger.files.Statement.Line;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Statements in CAMT.053. Read from the tree of the message and not from the library's classes, of which there is another
 * set for each version: what is needed here has the same place in all of them. The tree refuses document types, and so
 * entities.
 */
final class Camt053 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    private Camt053() {}

    static List<Statement> read(String text) {
        if (text.contains("<!DOCTYPE")) {
            throw new UnreadableFile("hostile-file");
        }
        var root = text.contains(NAMESPACE) && isWellFormed(text) ? MxNode.parse(text) : null;
        if (root == null) {
            throw new UnreadableFile("broken-camt053");
        }
        return root.find("/Document/BkToCstmrStmt/Stmt").stream()
                .map(Camt053::statement)
                .toList();
    }

    /** Asked first, because the library's parser writes what it stumbles over to the standard error. */
    private static boolean isWellFormed(String text) {
        try {
            var parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
            return true;
        } catch (SAXException broken) {
            return false;
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Statement statement(MxNode node) {
        var account = first(node, "./Acct/Id/IBAN", "./Acct/Id/Othr/Id");
        Balance opening = null;
        Balance closing = null;
        for (var balance : node.find("./Bal")) {
            switch (required(balance, "./Tp/CdOrPrtry/Cd")) {
                case "OPBD", "PRCD" -> opening = opening == null ? balance(balance) : opening;
                case "CLBD" -> closing = balance(balance);
                default -> {} // Expected, available and interim balances are no part of what was booked.
            }
        }
        if (account == null || opening == null || closing == null) {
            throw new UnreadableFile("balance-missing");
        }
        var lines = new ArrayList<Line>();
        for (var entry : node.find("./Ntry")) {
            if ("BOOK".equals(first(entry, "./Sts/Cd", "./Sts"))) {
                lines.add(line(entry));
            }
        }
        return new Statement(account, opening, closing, List.copyOf(lines));
    }

    private static Balance balance(MxNode node) {
        return new Balance(date(node, "./Dt"), amount(node));
    }

    /** Several transactions under one entry were booked as one: then no reference of one of them is the entry's. */
    private static Line line(MxNode entry) {
        var details = entry.find("./NtryDtls/TxDtls");
        var only = details.size() == 1 ? details.getFirst() : null;
        return new Line(
                date(entry, "./BookgDt"),
                amount(entry),
                Reference.of(first(entry, "./AcctSvcrRef")),
                only == null ? null : Reference.of(first(only, "./Refs/EndToEndId")),
                only == null ? null : Reference.of(first(only, "./RmtInf/Strd/CdtrRefInf/Ref")));
    }

    private static Money amount(MxNode node) {
        var amount = node.findFirst("./Amt");
        try {
            if (amount != null && amount.getAttribute("Ccy") != null) {
                var currency = amount.getAttribute("Ccy");
                var value = new BigDecimal(amount.getValue().strip());
                var minor = value.movePointRight(Money.digits(currency)).longValueExact();
                return new Money("DBIT".equals(required(node, "./CdtDbtInd")) ? -minor : minor, currency);
            }
        } catch (ArithmeticException | IllegalArgumentException unfit) {
            throw unreadable("Amt");
        }
        throw unreadable("Amt");
    }

    private static LocalDate date(MxNode node, String path) {
        var text = first(node, path + "/Dt", path + "/DtTm");
        try {
            if (text != null && text.length() >= 10) {
                return LocalDate.parse(text.substring(0, 10));
            }
        } catch (DateTimeException unfit) {
            throw unreadable(path.substring(2));
        }
        throw unreadable(path.substring(2));
    }

    private static String required(MxNode node, String path) {
        var text = first(node, path);
        if (text == null) {
            throw unreadable(path.substring(2));
        }
        return text;
    }

    private static @Nullable String first(MxNode node, String... paths) {
        for (var path : paths) {
            var text = node.singlePathValue(path);
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    private static UnreadableFile unreadable(String element) {
        return new UnreadableFile("unreadable-element", Map.of("element", element));
    }
}
