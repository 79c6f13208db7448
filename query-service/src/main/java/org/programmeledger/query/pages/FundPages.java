package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The funds, one fund with its journal, and its statements: every number leads to the lines that add up to it. */
@Controller
class FundPages {

    private final LedgerViews views;

    FundPages(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/funds")
    String funds(
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.funds(AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("funds", answer.view());
        return "pages/funds";
    }

    @GetMapping("/funds/{id}")
    String fund(
            @PathVariable String id,
            @RequestParam @Nullable String figure,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var chosen = Figure.parse(figure);
        var answer = views.fund(id, AsOf.parse(asOf, minPosition));
        var details = answer.view().orElseThrow(PageRefusal::notFound);
        var journal = views.journal(id, chosen, cursor, new AsOf.AtPosition(answer.position()));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("details", details);
        model.addAttribute("chart", MoneyChart.of(details.fund().money()));
        model.addAttribute("journal", journal.view());
        model.addAttribute("figure", chosen);
        model.addAttribute("cursor", cursor);
        return "pages/fund";
    }

    @GetMapping("/funds/{id}/statements/{year}")
    String statement(
            @PathVariable String id,
            @PathVariable int year,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        if (year < 1000 || year > 9999) {
            throw PageRefusal.badRequest("refusal.year");
        }
        var answer = views.statement(id, year, cursor, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("details", answer.view().orElseThrow(PageRefusal::notFound));
        model.addAttribute("cursor", cursor);
        return "pages/fund-statement";
    }
}
