package org.programmeledger.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request body as text, member by member, so that a test can say exactly what is wrong with it. */
record Body(Map<String, String> members) {

    /** Members in pairs: name, JSON. */
    static Body of(String... pairs) {
        return new Body(Map.of()).with(pairs);
    }

    /** The same with some members replaced or added. */
    Body with(String... pairs) {
        var all = new LinkedHashMap<>(members);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return new Body(all);
    }

    Body without(String... names) {
        var rest = new LinkedHashMap<>(members);
        for (var name : names) {
            rest.remove(name);
        }
        return new Body(rest);
    }

    /** A JSON string of this text, which has nothing to escape. */
    static String quoted(String text) {
        return '"' + text + '"';
    }

    static String eur(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
