package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.agenda.Matter;
import org.programmeledger.query.agenda.Promise;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What must be decided now and what was promised, as pages and as files; open votes, mandates and waivers in force. */
@Controller
class AgendaPages {

    private static final int PAGE = 50;

    private final AgendaViews views;
    private final MessageSource texts;

    AgendaPages(AgendaViews views, MessageSource texts) {
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/agenda")
    String agenda(
            AgendaFilter filter,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.matters(filter, PAGE, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("agenda", answer.view());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Matter.Kind.values());
        return "pages/agenda";
    }

    /** The same as a file, all of it. */
    @GetMapping("/agenda/export")
    ResponseEntity<String> agendaFile(
            AgendaFilter filter,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            Locale locale) {
        var answer = views.matters(filter, Integer.MAX_VALUE, AsOf.parse(asOf, minPosition));
        return new WaitingFile(texts, locale).of("agenda", answer, answer.view());
    }

    @GetMapping("/promises")
    String promises(
            AgendaFilter filter,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.promises(filter, PAGE, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("radar", answer.view());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Promise.Kind.values());
        return "pages/promises";
    }

    /** The same as a file, all of it. */
    @GetMapping("/promises/export")
    ResponseEntity<String> promisesFile(
            AgendaFilter filter,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            Locale locale) {
        var answer = views.promises(filter, Integer.MAX_VALUE, AsOf.parse(asOf, minPosition));
        return new WaitingFile(texts, locale)
                .of("promises", answer, answer.view().promises());
    }

    @GetMapping("/my-open-votes")
    String openVotes(
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.openVotes(cursor, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("votes", answer.view());
        model.addAttribute("cursor", cursor);
        return "pages/open-votes";
    }

    @GetMapping("/mandates")
    String mandates(
            @RequestParam @Nullable String inForceOn,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.mandates(day(inForceOn), cursor, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("mandates", answer.view());
        model.addAttribute("cursor", cursor);
        return "pages/mandates";
    }

    @GetMapping("/waivers")
    String waivers(
            @RequestParam @Nullable String inForceOn,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.waivers(day(inForceOn), cursor, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("waivers", answer.view());
        model.addAttribute("cursor", cursor);
        return "pages/waivers";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
    }
}
