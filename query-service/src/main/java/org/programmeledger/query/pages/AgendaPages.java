package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.agenda.Matter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What must be decided now, the votes that wait for the reader, and the mandates and waivers that are in force. */
@Controller
class AgendaPages {

    private final AgendaViews views;

    AgendaPages(AgendaViews views) {
        this.views = views;
    }

    @GetMapping("/agenda")
    String agenda(
            AgendaFilter filter,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.matters(filter, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("agenda", answer.view());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Matter.Kind.values());
        return "pages/agenda";
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
