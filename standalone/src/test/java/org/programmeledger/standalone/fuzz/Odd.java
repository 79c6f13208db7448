package org.programmeledger.standalone.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text that people do not send by mistake: what breaks parsers, databases, logs, headers and pages. */
final class Odd {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "\u0001\u001f\u007f",
            "\r\nSet-Cookie: a=b",
            "\n2026-01-01 INFO forged line",
            "' or ''='",
            "'; drop table views.fund; --",
            "1; select pg_sleep(10)",
            "\\",
            "\"",
            "%",
            "%%27%00",
            "{{7*7}}${7*7}#{7*7}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "<script>alert(1)</script>",
            "=cmd|'/c calc'!A1",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "null",
            "true",
            "-1",
            "0",
            "9223372036854775808",
            "1e999",
            "NaN",
            "-0",
            "00000000000000000001",
            "2018-02-30",
            "+999999999-12-31",
            "0000-00-00",
            "2026-11-24T25:00:00Z",
            "\ud83d\ude00",
            "\u202egnp.exe",
            "\u200b\ufeff",
            "e\u0301",
            "\u0130\u0131\u017f",
            "\uffff",
            "(?i)(a+)+$",
            "*",
            "~",
            ":",
            "a:b:c",
            "[]",
            "{}");

    private Odd() {}

    /** One of them, or a long or random one. */
    static String text(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(random.nextInt(1, 5_000));
            case 1 -> "\u00e9".repeat(random.nextInt(1, 500));
            case 2 ->
                random.ints(random.nextInt(1, 30), 0, 0x2FFF)
                        .filter(Character::isValidCodePoint)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }
}
