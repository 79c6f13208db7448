package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form; the security filter takes what it posts. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam @Nullable String error,
            @RequestParam @Nullable String signedOut,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", PageFrame.plain(request, "/sign-in"));
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", signedOut != null);
        return "pages/sign-in";
    }
}
