package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The initiatives, and one of them with what it serves and the money committed to it. */
@Controller
class InitiativePages {

    private final LedgerViews views;

    InitiativePages(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/initiatives")
    String initiatives(
            InitiativeFilter filter,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.initiatives(filter, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("initiatives", answer.view());
        model.addAttribute("filter", filter);
        return "pages/initiatives";
    }

    @GetMapping("/initiatives/{id}")
    String initiative(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.initiative(id, AsOf.parse(asOf, minPosition));
        model.addAttribute("details", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("page", PageFrame.of(request, answer));
        return "pages/initiative";
    }
}
