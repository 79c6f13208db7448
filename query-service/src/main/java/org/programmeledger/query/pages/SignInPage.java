package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one comes back after signing out ({@code ?signedOut}), or when signing in failed ({@code ?error}). */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("page", PageFrame.plain(request, "/sign-in"));
        model.addAttribute("failed", request.getParameterMap().containsKey("error"));
        model.addAttribute("signedOut", request.getParameterMap().containsKey("signedOut"));
        return "pages/sign-in";
    }
}
