package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives the errors that never reached a page, such as an unknown address or a refused sign-in, the look of the pages. */
class PageErrors implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var explanation = switch (status) {
            case FORBIDDEN -> "refusal.forbidden";
            case NOT_FOUND -> "refusal.not-found";
            default -> status.is4xxClientError() ? "refusal.not-understood" : "refusal.failed";
        };
        return PageModel.error(request, RequestContextUtils.getLocale(request), status, explanation);
    }
}
