package org.programmeledger.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form of the issuer, in the language of the pages; a security filter takes what it posts. */
@Controller
class DemoSignInPage {

    private static final String TEXTS = "org.programmeledger.standalone.identity.sign-in";

    @GetMapping("/login")
    String signIn(HttpServletRequest request, Model model, Locale locale) {
        var bundle = ResourceBundle.getBundle(
                TEXTS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var texts = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        model.addAttribute("text", texts);
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("failed", request.getParameterMap().containsKey("error"));
        return "demo-sign-in";
    }
}
