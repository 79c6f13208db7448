package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.pages.CommandOutcome.Fault;
import org.programmeledger.query.pages.CommandOutcome.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A file of receipts or expenditures: sent, shown as it is understood, and recorded as far as its rows were chosen. What
 * was sent has an address, so that the page can be loaded again and read in the other language.
 */
@Controller
class ImportPage {

    private static final String PATH = "/funds/{id}/imports";
    private static final String TEMPLATE = "pages/import";
    private static final Pattern CELL = Pattern.compile("/file/([0-9]+)/(.+)");

    private final LedgerViews views;
    private final CommandApi commands;
    private final Uploads uploads;
    private final MessageSource texts;

    ImportPage(LedgerViews views, CommandApi commands, Uploads uploads, MessageSource texts) {
        this.views = views;
        this.commands = commands;
        this.uploads = uploads;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String form(
            @PathVariable String id,
            @ModelAttribute("form") ImportForm form,
            @RequestParam(defaultValue = "false") boolean tooLarge,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        frame(id, form, request, model);
        if (tooLarge) {
            return unfit("import.file.too-large", response, language, model);
        }
        if (form.upload() != null) {
            switch (uploads.find(form.upload(), id).orElse(null)) {
                case Uploads.Waiting(var file) ->
                    response.setStatus(
                            look(id, form, file, _ -> true, language, model).value());
                case Uploads.Recorded recorded -> model.addAttribute("recorded", recorded);
                case null -> gone(response, model);
            }
        }
        return TEMPLATE;
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable String id,
            @ModelAttribute("form") ImportForm form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale language,
            Model model)
            throws IOException {
        frame(id, form, request, model);
        if (file == null || file.isEmpty()) {
            return unfit("import.file.none", response, language, model);
        }
        if (file.getSize() > Uploads.LARGEST) {
            return unfit("import.file.too-large", response, language, model);
        }
        return shown(form, uploads.keep(file.getBytes(), id), redirect);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String record(
            @PathVariable String id,
            @ModelAttribute("form") ImportForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale language,
            Model model) {
        frame(id, form, request, model);
        var key = form.upload() == null ? "" : form.upload();
        return switch (uploads.find(key, id).orElse(null)) {
            case Uploads.Waiting(var file) -> record(id, form, file, response, redirect, language, model);
            case Uploads.Recorded _ -> shown(form, key, redirect);
            case null -> gone(response, model);
        };
    }

    private String record(
            String id,
            ImportForm form,
            byte[] file,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale language,
            Model model) {
        var key = String.valueOf(form.upload());
        Predicate<Integer> chosen = new HashSet<>(form.rows())::contains;
        return switch (commands.post(form.of().path(id), form.toRecord(file), key, language)) {
            case CommandOutcome.Done(var _, var position) -> {
                uploads.recorded(key, new Uploads.Recorded(form.rows().size(), position));
                yield shown(form, key, redirect);
            }
            case CommandOutcome.Refused refused -> {
                look(id, form, file, chosen, language, model);
                model.addAttribute("errors", errors(refused, language));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield TEMPLATE;
            }
            case CommandOutcome.Unanswered() -> {
                look(id, form, file, chosen, language, model);
                model.addAttribute("unanswered", "import.unanswered");
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                yield TEMPLATE;
            }
        };
    }

    /** Shows the file as it is understood now, with these rows ticked; what keeps it from being shown, if anything does. */
    private HttpStatus look(
            String id, ImportForm form, byte[] file, Predicate<Integer> chosen, Locale language, Model model) {
        return switch (commands.preview(form.of().path(id) + "/previews", form.toLookAt(file), language)) {
            case ImportPreview preview -> {
                model.addAttribute("table", ImportTable.of(preview, form.of(), chosen, new PageFormat(language)));
                yield HttpStatus.OK;
            }
            case CommandOutcome.Refused refused -> {
                model.addAttribute("errors", errors(refused, language));
                yield HttpStatus.UNPROCESSABLE_CONTENT;
            }
            case CommandOutcome.Unanswered() -> {
                model.addAttribute("unanswered", "import.unseen");
                yield HttpStatus.SERVICE_UNAVAILABLE;
            }
        };
    }

    private FormErrors errors(CommandOutcome.Refused refused, Locale language) {
        var faults =
                refused.faults().stream().map(fault -> placed(fault, language)).toList();
        return new CommandOutcome.Refused(refused.title(), refused.detail(), faults).at(ImportForm.FIELDS);
    }

    /** A fault in a cell says in which one. */
    private Fault placed(Fault fault, Locale language) {
        var cell = CELL.matcher(fault.pointer());
        if (!cell.matches()) {
            return fault;
        }
        var at = new Object[] {cell.group(1), cell.group(2), fault.detail()};
        return new Fault("", texts.getMessage("import.cell", at, language));
    }

    private String unfit(String text, HttpServletResponse response, Locale language, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var fault = texts.getMessage(text, null, language);
        model.addAttribute("errors", new FormErrors(Map.of("file", List.of(fault)), List.of()));
        return TEMPLATE;
    }

    private static String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("gone", true);
        return TEMPLATE;
    }

    private static String shown(ImportForm form, String upload, RedirectAttributes redirect) {
        redirect.addAllAttributes(parameters(form, upload));
        return "redirect:" + PATH;
    }

    private static Map<String, String> parameters(ImportForm form, @Nullable String upload) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("kind", form.of().name());
        if (form.numbers() != null) {
            parameters.put("numbers", form.numbers().name());
        }
        if (upload != null) {
            parameters.put("upload", upload);
        }
        return parameters;
    }

    /** What stands around the form, for a fund that is there. */
    private void frame(String id, ImportForm form, HttpServletRequest request, Model model) {
        var fund = views.fund(id, AsOf.parse(null, null)).view().orElseThrow(PageRefusal::notFound);
        var parameters = parameters(form, form.upload());
        var user = SignedInPerson.nameOf(request);
        model.addAttribute("page", new PageFrame(request.getRequestURI(), parameters, user, null, false, 0));
        model.addAttribute("fund", fund.fund());
        model.addAttribute("form", form);
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("ways", ImportForm.Numbers.values());
        model.addAttribute("errors", FormErrors.NONE);
    }
}
