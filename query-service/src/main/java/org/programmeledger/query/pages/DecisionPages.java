package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of decisions and the story of each; the coalition that decides, and its meetings. */
@Controller
class DecisionPages {

    private final LedgerViews views;

    DecisionPages(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/decisions")
    String decisions(
            DecisionFilter filter,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.decisions(filter, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("decisions", answer.view());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", DecisionFilter.kinds());
        model.addAttribute("phases", DecisionFilter.phases());
        return "pages/decisions";
    }

    @GetMapping("/decisions/{id}")
    String decision(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.decision(id, AsOf.parse(asOf, minPosition));
        model.addAttribute("details", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("page", PageFrame.of(request, answer));
        return "pages/decision";
    }

    /** The first coalition that was formed; a neighbourhood has one. */
    @GetMapping("/coalition")
    String coalition(
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.coalition(null, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("details", answer.view().orElse(null));
        return "pages/coalition";
    }

    @GetMapping("/coalitions/{id}")
    String coalition(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.coalition(id, AsOf.parse(asOf, minPosition));
        model.addAttribute("details", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("page", PageFrame.of(request, answer));
        return "pages/coalition";
    }

    @GetMapping("/meetings/{id}")
    String meeting(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.meeting(id, AsOf.parse(asOf, minPosition));
        model.addAttribute("details", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("page", PageFrame.of(request, answer));
        return "pages/meeting";
    }
}
