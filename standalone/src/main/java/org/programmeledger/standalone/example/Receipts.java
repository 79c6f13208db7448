package org.programmeledger.standalone.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.standalone.identity.DemoAccount;

/** The answers so far, by the names that the entries gave them, and what a reference to them stands for. */
public final class Receipts {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final String VERSION = ".version";

    private final Map<String, Receipt> byName = new LinkedHashMap<>();

    Receipts() {}

    /** What people of a demo are called before anything was posted: <code>${person.manager}</code>. */
    static Receipts of(Function<DemoAccount, String> ids) {
        var receipts = new Receipts();
        for (var account : DemoAccount.values()) {
            receipts.add("person." + account.signInName(), new Receipt(ids.apply(account), 0));
        }
        return receipts;
    }

    void add(String name, Receipt receipt) {
        byName.put(name, receipt);
    }

    /**
     * The text with every <code>${name}</code> replaced by an id and every <code>${name.version}</code> by a version.
     *
     * @throws IllegalArgumentException when no earlier entry has that name
     */
    public String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(lookUp(found.group(1))));
    }

    /** A JSON value with the references in all its texts resolved; keys are left as they are. */
    @Nullable
    Object resolveAll(@Nullable Object value) {
        return switch (value) {
            case String text -> resolve(text);
            case List<?> list -> list.stream().map(this::resolveAll).toList();
            case Map<?, ?> map -> {
                var resolved = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, member) -> resolved.put(key, resolveAll(member)));
                yield resolved;
            }
            case null -> null;
            default -> value;
        };
    }

    private String lookUp(String reference) {
        var version = reference.endsWith(VERSION);
        var name = version ? reference.substring(0, reference.length() - VERSION.length()) : reference;
        var receipt = byName.get(name);
        if (receipt == null) {
            throw new IllegalArgumentException("no earlier entry is called " + name);
        }
        return version ? Long.toString(receipt.version()) : receipt.id();
    }

    /** What the ledger answered to a command. */
    record Receipt(String id, long version) {}
}
