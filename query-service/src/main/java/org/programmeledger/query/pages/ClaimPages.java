package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims of effect with those they overlap, and outcome contracts with what counts in each period. */
@Controller
class ClaimPages {

    private final LedgerViews views;

    ClaimPages(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/claims")
    String claims(
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.claims(cursor, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("claims", answer.view());
        model.addAttribute("cursor", cursor);
        return "pages/claims";
    }

    @GetMapping("/outcome-contracts")
    String contracts(
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.outcomeContracts(cursor, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("contracts", answer.view());
        model.addAttribute("cursor", cursor);
        return "pages/outcome-contracts";
    }
}
