package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form for one command: record an incident. It shows every problem at once and keeps what was filled in. */
@Controller
class RecordIncidentPage {

    private static final String PATH = "/incidents/new";

    private final LedgerViews views;
    private final CommandApi commands;
    private final Clock clock = Clock.system(AsOf.ZONE);

    RecordIncidentPage(LedgerViews views, CommandApi commands) {
        this.views = views;
        this.commands = commands;
    }

    @GetMapping(PATH)
    String form(HttpServletRequest request, Model model) {
        return show(
                IncidentForm.blank(LocalDate.now(clock)),
                CommandOutcome.FormErrors.NONE,
                views.incidentChoices(),
                request,
                model);
    }

    @PostMapping(PATH)
    String record(
            @ModelAttribute("form") IncidentForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale language,
            Model model) {
        var choices = views.incidentChoices().orElseThrow(PageRefusal::notFound);
        var outcome = commands.post("/v1/incidents", form.body(choices.programme()), form.idempotencyKey(), language);
        return switch (outcome) {
            case CommandOutcome.Done(var id, var position) -> {
                redirect.addAttribute("minPosition", position);
                redirect.addAttribute("recorded", id);
                yield "redirect:/incidents";
            }
            case CommandOutcome.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(form, refused.at(IncidentForm.FIELDS), Optional.of(choices), request, model);
            }
            case CommandOutcome.Unanswered() -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                model.addAttribute("unanswered", true);
                yield show(form, CommandOutcome.FormErrors.NONE, Optional.of(choices), request, model);
            }
        };
    }

    private static String show(
            IncidentForm form,
            CommandOutcome.FormErrors errors,
            Optional<IncidentChoices> choices,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", PageFrame.plain(request, PATH));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("severities", List.of("LOW", "MODERATE", "HIGH"));
        choices.ifPresent(found -> model.addAttribute("choices", found));
        return "pages/record-incident";
    }
}
