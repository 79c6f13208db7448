package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of a receipt, told to its funder, and the questions about the money as a whole. */
@Controller
class LineagePages {

    private final LineageViews views;

    LineagePages(LineageViews views) {
        this.views = views;
    }

    @GetMapping("/receipts/{id}")
    String receipt(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var answer = views.receipt(id, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("story", answer.view().orElseThrow(PageRefusal::notFound));
        return "pages/receipt";
    }

    @GetMapping("/money-questions")
    String questions(
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var chosen = source == null || source.isBlank() ? null : source.strip();
        var answer = views.questions(chosen, day(on), AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("questions", answer.view());
        return "pages/money-questions";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() > 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException _) {
            // Not a date: refused below, as a year that no calendar of the database knows.
        }
        throw PageRefusal.badRequest("refusal.not-understood");
    }
}
