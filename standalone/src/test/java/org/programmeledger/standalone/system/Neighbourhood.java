package org.programmeledger.standalone.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/**
 * A small programme of its own for one test: the lines {@code streets} and {@code people}, the themes {@code youth},
 * {@code housing} and {@code work}, one priority, two incident types, two area cells, one affected group, two parties; and a council.
 */
public record Neighbourhood(
        LedgerClient client, String programme, String municipality, String cooperative, Council council) {

    public static Neighbourhood establish(LedgerClient client) {
        var municipality = client.created("/v1/parties", Map.of("name", "Gemeente", "type", "MUNICIPALITY"));
        var cooperative = client.created("/v1/parties", Map.of("name", "Coöperatie", "type", "RESIDENTS_COOPERATIVE"));
        var programme = client.created(
                "/v1/programmes",
                Map.of(
                        "name", text("Proefwijk"),
                        "area", "Proefwijk",
                        "from", "2018-01-01",
                        "until", "2027-12-31",
                        "desiredPicture", text("Een fijne wijk")));
        var lists = "/v1/programmes/" + programme.id();
        item(client, lists + "/lines", "streets");
        item(client, lists + "/lines", "people");
        item(client, lists + "/priorities", "empowerment");
        for (var theme : List.of("youth", "housing", "work")) {
            client.created(lists + "/themes", Map.of("code", theme, "name", text(theme), "subItems", List.of()));
        }
        item(client, lists + "/incident-types", "violence");
        item(client, lists + "/incident-types", "intolerance");
        item(client, lists + "/area-cells", "north");
        item(client, lists + "/area-cells", "south");
        item(client, lists + "/affected-groups", "elderly");
        return new Neighbourhood(
                client, programme.id(), municipality.id(), cooperative.id(), new Council(client, programme.id()));
    }

    private static void item(LedgerClient client, String list, String code) {
        client.created(list, Map.of("code", code, "name", text(code)));
    }

    public static Map<String, String> text(String text) {
        return Map.of("nl", text, "en", text + " (en)");
    }

    public static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** The body with a member more, or another value for one it has. */
    public static Map<String, Object> with(Map<String, ?> body, String member, Object value) {
        var changed = new LinkedHashMap<String, Object>(body);
        changed.put(member, value);
        return changed;
    }

    public static String match(Posted seen) {
        return "\"" + seen.version() + "\"";
    }

    /** The body to register an initiative with these themes and shares: {@code "youth", "60.00", "work", "40.00"}. */
    public Map<String, Object> initiative(String... themesAndShares) {
        var themes = new ArrayList<Map<String, String>>();
        for (int i = 0; i < themesAndShares.length; i += 2) {
            themes.add(Map.of("theme", themesAndShares[i], "share", themesAndShares[i + 1]));
        }
        return Map.of(
                "programme",
                programme,
                "name",
                "Bankjes",
                "summary",
                "Bankjes op het plein",
                "kind",
                "LOCAL_INITIATIVE",
                "lines",
                List.of("streets"),
                "themes",
                themes,
                "priorities",
                List.of("empowerment"),
                "initiator",
                cooperative);
    }

    /** An adopted initiative that serves these themes. */
    public Posted adopted(String... themesAndShares) {
        var registered = client.created("/v1/initiatives", initiative(themesAndShares));
        return client.created(
                "/v1/initiatives/" + registered.id() + "/adoptions",
                Map.of("reason", "Besluit van het bestuur"),
                "If-Match",
                match(registered));
    }

    /** A fund for these themes, or for any. */
    public Posted fund(String... themes) {
        return client.created(
                "/v1/funds",
                Map.of(
                        "programme",
                        programme,
                        "name",
                        "Wijkfonds",
                        "owner",
                        municipality,
                        "currency",
                        "EUR",
                        "themes",
                        List.of(themes),
                        "reason",
                        "Geld voor de wijk"));
    }

    /** The body to record money received, under a payment reference of its own. */
    public Map<String, Object> receipt(String amount) {
        return Map.of(
                "payer",
                municipality,
                "amount",
                eur(amount),
                "paymentReference",
                "NL-" + UUID.randomUUID(),
                "reason",
                "Bijgeschreven");
    }

    public Map<String, Object> pledge(String amount) {
        return Map.of("pledgor", municipality, "amount", eur(amount), "reason", "Toegezegd in de raad");
    }

    /** The body to commit money of a fund, by its id or its path, as the council has decided. */
    public Map<String, Object> commitment(String fund, String initiative, String amount) {
        return Map.of(
                "initiative",
                initiative,
                "amount",
                eur(amount),
                "decision",
                decision("COMMITMENT", fund),
                "reason",
                "Verleend");
    }

    /** The decision of the council by which money of a fund, by its id or its path, may be moved so. */
    public String decision(String kind, String fund) {
        return council.anything(kind, fund.substring(fund.lastIndexOf('/') + 1));
    }

    public Map<String, Object> incident(String type, String severity) {
        return Map.of(
                "programme",
                programme,
                "type",
                type,
                "areaCell",
                "north",
                "severity",
                severity,
                "groups",
                List.of("elderly"),
                "effectiveDate",
                "2026-01-31");
    }
}
