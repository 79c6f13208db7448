package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may act, in which roles and for how long: by pseudonym, as known at any moment, in force on any day. */
@Controller
class PeoplePage {

    private final LedgerViews views;

    PeoplePage(LedgerViews views) {
        this.views = views;
    }

    /** With {@code effectiveOn} only the roles that hold on that day. */
    @GetMapping("/people")
    String people(
            @RequestParam @Nullable String effectiveOn,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String minPosition,
            HttpServletRequest request,
            Model model) {
        var day = day(effectiveOn);
        var answer = views.people(day, cursor, AsOf.parse(asOf, minPosition));
        model.addAttribute("page", PageFrame.of(request, answer));
        model.addAttribute("people", answer.view());
        model.addAttribute("cursor", cursor);
        model.addAttribute("day", day);
        return "pages/people";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
    }
}
