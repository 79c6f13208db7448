package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.programmeledger.http.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The documentation behind the {@code type} of every problem, for anyone: what it means, in the reader's language. */
@Controller
class ProblemPages {

    /** A problem as its page shows it; facts stand in braces where an answer has them. */
    record Explained(String code, String title, String detail) {}

    private final ProblemTexts texts;

    ProblemPages(ProblemTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/problems")
    String all(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("page", PageFrame.plain(request, "/problems"));
        model.addAttribute(
                "problems",
                texts.codes().stream().map(code -> explain(code, locale)).toList());
        return "pages/problems";
    }

    @GetMapping("/problems/{code}")
    String one(@PathVariable String code, HttpServletRequest request, Locale locale, Model model) {
        if (!texts.codes().contains(code)) {
            throw PageRefusal.notFound();
        }
        model.addAttribute("page", PageFrame.plain(request, "/problems/" + code));
        model.addAttribute("problems", List.of(explain(code, locale)));
        return "pages/problems";
    }

    private Explained explain(String code, Locale locale) {
        return new Explained(code, texts.title(code, locale), texts.detail(code, Map.of(), locale));
    }
}
