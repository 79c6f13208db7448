package org.programmeledger.files;

import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.files.Statement.Balance;
import org.programmeledger.files.Statement.Line;

/** Statements in MT940. Banks leave out the envelope of the message, so each is put into one before the library reads it. */
final class Mt940 {

    private static final Pattern BEGIN = Pattern.compile("(?m)^:20:");
    private static final String ENVELOPE = "{1:F01AAAANL2AXXXX0000000000}{2:I940AAAANL2AXXXXN}{4:\r\n";
    private static final Pattern END_TO_END = Pattern.compile("/EREF/([^/]+)");
    private static final Pattern STRUCTURED = Pattern.compile("/REMI/STRD/(?:CUR|ISO)/([^/]+)");

    private Mt940() {}

    static List<Statement> read(String text) {
        var statements = new ArrayList<Statement>();
        for (var message : BEGIN.split("\n" + text)) {
            if (!statements.isEmpty() || message.contains(":60")) {
                statements.add(statement(message));
            }
        }
        return statements;
    }

    private static Statement statement(String message) {
        var fields = (":20:" + message)
                .lines()
                .takeWhile(line -> !line.startsWith("-"))
                .toList();
        var parsed = MT940.parse(ENVELOPE + String.join("\r\n", fields) + "\r\n-}");
        var tags = parsed.getSwiftMessage().getBlock4();
        if (tags == null) {
            throw new UnreadableFile("broken-mt940");
        }
        String account = null;
        Balance opening = null;
        Balance closing = null;
        Field61 booked = null;
        var lines = new ArrayList<Line>();
        for (var tag : tags.getTags()) {
            if (booked != null) {
                lines.add(line(booked, tag, currency(opening)));
            }
            booked = tag.getName().equals("61") ? new Field61(tag.getValue()) : null;
            switch (tag.getName()) {
                case "25", "25P" ->
                    account = tag.getValue().lines().findFirst().orElse("").replaceAll("\\s.*", "");
                case "60F", "60M" -> opening = balance(tag);
                case "62F", "62M" -> closing = balance(tag);
                default -> {}
            }
        }
        if (account == null || account.isBlank() || opening == null || closing == null) {
            throw new UnreadableFile("balance-missing");
        }
        return new Statement(account, opening, closing, List.copyOf(lines));
    }

    private static String currency(@Nullable Balance opening) {
        if (opening == null) {
            throw new UnreadableFile("balance-missing");
        }
        return opening.amount().currency();
    }

    /** The four fields of a balance have one form. */
    private static Balance balance(Tag tag) {
        var field = new Field60F(tag.getValue());
        boolean overdrawn = "D".equals(field.getDCMark());
        return new Balance(
                date(field.getDate(), tag.getName()),
                money(field.getAmount(), field.getCurrency(), overdrawn, tag.getName()));
    }

    /**
     * A line with the tag after it, which may be its description. Of that only the references are read.
     */
    private static Line line(Field61 field, Tag next, String currency) {
        var mark = String.valueOf(field.getDebitCreditMark());
        boolean out = switch (mark) {
            case "C", "RD" -> false;
            case "D", "RC" -> true;
            default -> throw unreadable("61");
        };
        var description = next.getName().equals("86") ? next.getValue().replaceAll("\\R", "") : "";
        var endToEnd = Reference.of(found(END_TO_END, description));
        return new Line(
                booked(field),
                money(field.getAmount(), currency, out, "61"),
                Reference.of(field.getReferenceOfTheAccountServicingInstitution()),
                endToEnd == null ? Reference.of(field.getReferenceForTheAccountOwner()) : endToEnd,
                Reference.of(found(STRUCTURED, description)));
    }

    private static @Nullable String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The entry date has no year: it is that of the value date, or the one beside it around New Year. */
    private static LocalDate booked(Field61 field) {
        var valued = date(field.getValueDate(), "61");
        var entered = field.getEntryDate();
        if (entered == null || entered.isBlank()) {
            return valued;
        }
        var sameYear = date(field.getValueDate().substring(0, 2) + entered, "61");
        int apart = sameYear.getMonthValue() - valued.getMonthValue();
        return apart > 6 ? sameYear.minusYears(1) : apart < -6 ? sameYear.plusYears(1) : sameYear;
    }

    private static LocalDate date(@Nullable String text, String tag) {
        try {
            if (text != null && text.matches("[0-9]{6}")) {
                return LocalDate.of(
                        2000 + Integer.parseInt(text.substring(0, 2)),
                        Integer.parseInt(text.substring(2, 4)),
                        Integer.parseInt(text.substring(4)));
            }
        } catch (DateTimeException unfit) {
            throw unreadable(tag);
        }
        throw unreadable(tag);
    }

    private static Money money(@Nullable String amount, @Nullable String currency, boolean negative, String tag) {
        try {
            if (amount != null && currency != null && amount.matches("[0-9]{1,12},[0-9]{0,3}")) {
                var value = new BigDecimal(amount.replace(',', '.') + (amount.endsWith(",") ? "0" : ""));
                var minor = value.movePointRight(Money.digits(currency)).longValueExact();
                return new Money(negative ? -minor : minor, currency);
            }
        } catch (ArithmeticException | IllegalArgumentException unfit) {
            throw unreadable(tag);
        }
        throw unreadable(tag);
    }

    private static UnreadableFile unreadable(String tag) {
        return new UnreadableFile("unreadable-element", Map.of("element", ":" + tag + ":"));
    }
}
