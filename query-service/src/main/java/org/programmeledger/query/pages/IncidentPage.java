package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.vault.Narratives;
import org.programmeledger.vault.AccessPurpose;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One incident. What was told about it is not on the page until somebody says what for; that is a POST, so that no browser
 * asks for it in advance and no reading is written down that was none.
 */
@Controller
class IncidentPage {

    private final LedgerViews views;

    IncidentPage(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/incidents/{id}")
    String incident(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.incident(id, AsOf.parse(asOf, minPosition));
        model.addAttribute("incident", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("told", views.isTold(id));
        model.addAttribute("purposes", Narratives.purposes());
        return "pages/incident";
    }

    @PostMapping("/incidents/{id}/narrative")
    String narrative(
            @PathVariable String id,
            @RequestParam AccessPurpose purpose,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var answer = views.incident(id, AsOf.parse(null, null));
        model.addAttribute("incident", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("page", PageFrame.plain(request, "/incidents/" + id));
        model.addAttribute("told", true);
        model.addAttribute("purposes", Narratives.purposes());
        model.addAttribute("purpose", purpose);
        model.addAttribute("narrative", views.narrative(id, purpose).orElse(null));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "pages/incident";
    }
}
