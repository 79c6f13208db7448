package org.programmeledger.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;
import org.programmeledger.events.people.Role;
import org.programmeledger.query.Council;
import org.programmeledger.query.rebuild.Rebuild;
import org.programmeledger.query.rebuild.ViewStatus;

/** What a small programme looks like in the views. */
final class SampleLedger {

    static final long POSITION = 128;
    static final Instant RECORDED = Instant.parse("2026-11-23T21:47:05.123456Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final String FUND = "fund_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e6f";
    static final String INITIATIVE = "init_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e70";
    static final String INCIDENT = "incident_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e71";
    static final Ref MUNICIPALITY = new Ref("party_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e72", "Gemeente Rotterdam");
    static final Ref COOPERATIVE = new Ref("party_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e73", "Wijkcoöperatie Delfshaven");
    static final List<LocalizedText> LINES = List.of(
            text("Baselinestudie", "Baseline study"),
            text("Doorgaan met huidige aanpak", "Continue current approach"),
            text("Ontwikkelen programma", "Develop the programme"),
            text("Doorbraakdossiers", "Breakthrough dossiers"),
            text("Resilience / social impact by design", "Resilience / social impact by design"));
    static final List<LocalizedText> THEMES = List.of(
            text("Sociaal", "Social"),
            text("Werk", "Work"),
            text("Jeugd", "Youth"),
            text("Samenhang", "Cohesion"),
            text("Buitenruimte", "Outdoor space"),
            text("Duurzaamheid", "Sustainability"));

    static final MoneyPhases MONEY =
            new MoneyPhases(eur("6400000.00"), eur("2750000.00"), eur("1912500.00"), eur("837500.00"));

    static final FundRow YOUTH_FUND = new FundRow(
            FUND, "Veerkrachtfonds Bospolder-Tussendijken", MUNICIPALITY, List.of(THEMES.get(2), THEMES.get(3)), MONEY);

    static final List<FundRow> FUNDS = List.of(
            YOUTH_FUND,
            new FundRow(
                    "fund_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e74",
                    "Bewonersbudget",
                    COOPERATIVE,
                    List.of(),
                    new MoneyPhases(eur("0.00"), eur("99999999999.99"), eur("0.01"), eur("99999999999.98"))));

    static final Overview OVERVIEW = new Overview(
            "prog_0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e75",
            text("Veerkrachtig Bospolder-Tussendijken", "Resilient Bospolder-Tussendijken"),
            "Bospolder-Tussendijken (Rotterdam)",
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2027, 12, 31),
            text(
                    "Binnen tien jaar is Bospolder-Tussendijken een veerkrachtige wijk, waar bewoners meedoen en vooruitkomen.",
                    "Within ten years Bospolder-Tussendijken is a resilient neighbourhood where residents take part and get ahead."),
            SampleUses.PRIORITIES,
            List.of(new Overview.Named("prog_2", text("Tweede wijk", "Second neighbourhood"))),
            9,
            counts(LINES, 1, 4, 2, 2, 1),
            counts(THEMES, 3, 2, 5, 1, 0, 1),
            List.of(
                    new Overview.PhaseCount("PROPOSED", 4),
                    new Overview.PhaseCount("ADOPTED", 3),
                    new Overview.PhaseCount("RUNNING", 2),
                    new Overview.PhaseCount("STOPPED", 1)),
            3,
            List.of(MONEY));

    static final List<InitiativeRow> INITIATIVES = List.of(
            new InitiativeRow(
                    INITIATIVE,
                    "West Practice",
                    "BREAKTHROUGH_DOSSIER",
                    "RUNNING",
                    LINES.subList(3, 4),
                    MUNICIPALITY,
                    new InitiativeRow.Course(new Ref(Council.decision(2).value(), "West Practice gaat door"), DAY)),
            new InitiativeRow(
                    "init_2",
                    "Driehoeksplein",
                    "BREAKTHROUGH_DOSSIER",
                    "STOPPED",
                    LINES.subList(3, 4),
                    COOPERATIVE,
                    new InitiativeRow.Course(new Ref(Council.decision(3).value(), null), null)),
            new InitiativeRow(
                    "init_3",
                    "Huis van de wijk Pier 80: koken, taal en huiswerk voor en door bewoners",
                    "LOCAL_INITIATIVE",
                    "ADOPTED",
                    LINES.subList(1, 3),
                    COOPERATIVE,
                    null));

    static final InitiativeDetails INITIATIVE_DETAILS = new InitiativeDetails(
            INITIATIVES.getFirst(),
            "Praktijkschool waar jongeren leren door te werken in hun eigen wijk.",
            List.of(
                    new InitiativeDetails.Share(THEMES.get(2), "66.67"),
                    new InitiativeDetails.Share(THEMES.get(1), "33.33")),
            List.of(text("Bewoners in hun kracht en investeren in jeugd", "Empower residents and invest in youth")),
            List.of(new InitiativeDetails.Commitment(
                    new Ref(FUND, YOUTH_FUND.name()), DAY, 120, eur("1925000.00"), eur("12500.00"))),
            121);

    static final List<IncidentRow> INCIDENTS = List.of(
            new IncidentRow(
                    INCIDENT,
                    text("Geweld", "Violence"),
                    DAY,
                    text("Bospolder-Noord", "Bospolder North"),
                    "HIGH",
                    List.of(text("jongeren", "youth"), text("ouderen", "elderly")),
                    "OPEN",
                    128),
            new IncidentRow(
                    "incident_2",
                    text("Onverdraagzaamheid", "Intolerance"),
                    DAY.minusDays(40),
                    text("Tussendijken-Zuid", "Tussendijken South"),
                    "LOW",
                    List.of(),
                    "CLOSED",
                    110));

    static final IncidentChoices CHOICES = new IncidentChoices(
            OVERVIEW.id(),
            OVERVIEW.name(),
            List.of(
                    new IncidentChoices.Choice("violence", text("Geweld", "Violence")),
                    new IncidentChoices.Choice("intolerance", text("Onverdraagzaamheid", "Intolerance"))),
            List.of(new IncidentChoices.Choice("bospolder-north", text("Bospolder-Noord", "Bospolder North"))),
            List.of(
                    new IncidentChoices.Choice("youth", text("Jongeren", "Youth")),
                    new IncidentChoices.Choice("elderly", text("Ouderen", "Elderly"))));

    static final List<AuditRow> EVENTS = List.of(
            event(128, "incidents.incident-recorded", new Ref(INCIDENT, null), null, null),
            event(
                    120,
                    "funding.funds-committed",
                    new Ref(FUND, YOUTH_FUND.name()),
                    MUNICIPALITY,
                    "Besluit stuurgroep van 19 november: <start> per direct"),
            event(
                    99,
                    "funding.pledge-recorded",
                    new Ref(FUND, YOUTH_FUND.name()),
                    COOPERATIVE,
                    "Toezegging in de brief van 1 november"),
            event(
                    2,
                    "unknown.new-fact",
                    new Ref("prog_1", null),
                    null,
                    "Een soort gebeurtenis die nog geen tekst heeft"));

    static final AuditDetails EVENT = new AuditDetails(
            EVENTS.get(1),
            "0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e79",
            7,
            1,
            null,
            "0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e80",
            List.of(new Evidence(
                    "https://example.org/besluit.pdf",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
            "{\"fund\":\"" + FUND + "\",\"commitment\":\"commit_1\",\"initiative\":\"" + INITIATIVE
                    + "\",\"amount\":{\"amount\":\"1925000.00\",\"currency\":\"EUR\"}}");

    private SampleLedger() {}

    static Journal journal(@Nullable Figure figure) {
        var bank = "CASH";
        var free = "FREE";
        var committed = "COMMITTED";
        var received = new Journal.Entry(
                DAY,
                RECORDED,
                101,
                "funding.receipt-recorded",
                COOPERATIVE,
                "Eerste termijn volgens de toezegging",
                figure == Figure.FREE
                        ? List.of(new Journal.Line(free, null, eur("2750000.00")))
                        : List.of(
                                new Journal.Line(bank, eur("2750000.00"), null),
                                new Journal.Line(free, null, eur("2750000.00"))));
        var granted = new Journal.Entry(
                DAY,
                RECORDED,
                120,
                "funding.funds-committed",
                new Ref(INITIATIVE, "West Practice"),
                null,
                figure == Figure.FREE
                        ? List.of(new Journal.Line(free, eur("1912500.00"), null))
                        : List.of(
                                new Journal.Line(free, eur("1912500.00"), null),
                                new Journal.Line(committed, null, eur("1912500.00"))));
        return figure == Figure.FREE
                ? new Journal(List.of(received, granted), eur("1912500.00"), eur("2750000.00"), null)
                : new Journal(List.of(received, granted), eur("4662500.00"), eur("4662500.00"), "c 2/&=");
    }

    private static AuditRow event(
            long position, String type, Ref stream, @Nullable Ref behalf, @Nullable String reason) {
        return new AuditRow(
                position,
                RECORDED,
                DAY,
                type,
                stream,
                "demo",
                Role.TREASURER,
                behalf,
                reason,
                "0198c5a2-7b1e-7c3d-9f00-3a1b2c4d5e78");
    }

    private static List<Overview.Count> counts(List<LocalizedText> names, long... numbers) {
        return java.util.stream.IntStream.range(0, numbers.length)
                .mapToObj(i -> new Overview.Count(
                        new Overview.Named(
                                names.get(i)
                                        .en()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replaceAll("[^a-z]+", "-"),
                                names.get(i)),
                        numbers[i]))
                .toList();
    }

    static LocalizedText text(String nl, String en) {
        return new LocalizedText(nl, en);
    }

    static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    /** Somebody with a role, somebody without, and a machine whose role is only proposed. */
    static final List<PersonRow> PEOPLE = List.of(
            new PersonRow(
                    "person_1",
                    "HUMAN",
                    List.of(new PersonRow.Term(
                            "FUNDER", new Ref("party_1", "Gemeente"), LocalDate.EPOCH, LocalDate.EPOCH, "ENDED"))),
            new PersonRow("person_2", "HUMAN", List.of()),
            new PersonRow(
                    "person_3",
                    "MACHINE",
                    List.of(new PersonRow.Term("AUDITOR", null, LocalDate.EPOCH, null, "PROPOSED"))));

    /** One in use, one being built, one that nobody builds. */
    static final List<ViewStatus> VIEWS = List.of(
            view("audit", ViewStatus.State.LIVE, null),
            view("fund", ViewStatus.State.REBUILDING, Rebuild.State.RUNNING),
            view("party", ViewStatus.State.OTHER_REVISION, Rebuild.State.FAILED),
            view("journal", ViewStatus.State.LIVE, Rebuild.State.DONE));

    private static ViewStatus view(String name, ViewStatus.State state, Rebuild.@Nullable State rebuild) {
        boolean over = rebuild != null && rebuild.isOver();
        return new ViewStatus(
                name,
                state,
                1,
                state == ViewStatus.State.LIVE ? 1 : 2,
                POSITION,
                POSITION,
                0,
                0,
                0,
                rebuild == null
                        ? null
                        : new Rebuild(
                                "rebuild_1",
                                name,
                                2,
                                rebuild,
                                null,
                                42,
                                POSITION,
                                32,
                                1_000,
                                over ? null : 12L,
                                RECORDED,
                                over ? RECORDED : null,
                                over ? new Rebuild.Digests(42, "a", "a", true) : null));
    }
}
