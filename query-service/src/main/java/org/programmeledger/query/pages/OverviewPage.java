package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme at a glance. */
@Controller
class OverviewPage {

    private final LedgerViews views;

    OverviewPage(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/")
    String overview(
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.overview(programme, AsOf.parse(asOf, minPosition));
        if (answer.view().isEmpty() && programme != null) {
            throw PageRefusal.notFound();
        }
        model.addAttribute("page", PageFrame.of(request, answer));
        answer.view().ifPresent(overview -> {
            model.addAttribute("overview", overview);
            model.addAttribute(
                    "charts", overview.money().stream().map(MoneyChart::of).toList());
        });
        return "pages/overview";
    }
}
