package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The incidents, the latest first. */
@Controller
class IncidentPages {

    private final LedgerViews views;

    IncidentPages(LedgerViews views) {
        this.views = views;
    }

    /** With {@code recorded}, the page confirms an incident that was just recorded, if it is really there. */
    @GetMapping("/incidents")
    String incidents(
            IncidentFilter filter,
            @RequestParam @Nullable String recorded,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.incidents(filter, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("incidents", answer.view());
        model.addAttribute("filter", filter);
        if (recorded != null) {
            views.incident(recorded, new AsOf.AtPosition(answer.position()))
                    .view()
                    .ifPresent(incident -> model.addAttribute("confirmed", incident));
        }
        return "pages/incidents";
    }
}
