package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the views stand, for whoever runs the ledger or wonders why a page is behind. It shows now, and no other moment. */
@Controller
class ViewsPage {

    private final LedgerViews views;

    ViewsPage(LedgerViews views) {
        this.views = views;
    }

    @GetMapping("/views")
    String views(HttpServletRequest request, Model model) {
        model.addAttribute("page", PageFrame.plain(request, "/views"));
        model.addAttribute("views", views.views());
        return "pages/views";
    }
}
