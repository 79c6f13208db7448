package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every event of the log: who, when, effective when, why, caused by what. */
@Controller
class AuditPages {

    private final LedgerViews views;

    AuditPages(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/audit-trail")
    String auditTrail(
            @RequestParam @Nullable String stream,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String until,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var filter = new AuditFilter(text(stream), text(actor), text(type), day(from), day(until), text(cursor));
        var answer = views.auditTrail(filter, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("events", answer.view());
        model.addAttribute("filter", filter);
        model.addAttribute("types", views.eventTypes());
        model.addAttribute("asOf", text(asOf));
        return "pages/audit-trail";
    }

    /** An event is the same at every moment, so this page asks for none. */
    @GetMapping("/audit-trail/{position}")
    String event(@PathVariable long position, HttpServletRequest request, Model model) {
        var answer = views.auditEntry(position);
        model.addAttribute("details", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("page", PageFrame.plain(request, "/audit-trail/" + position));
        model.addAttribute("head", answer.head());
        return "pages/event";
    }

    /** A form sends its empty fields too. */
    private static @Nullable String text(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    private static @Nullable LocalDate day(@Nullable String parameter) {
        var text = text(parameter);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw PageRefusal.badRequest("refusal.date");
        }
    }
}
