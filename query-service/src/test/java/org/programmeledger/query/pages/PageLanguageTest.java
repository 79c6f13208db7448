package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageLanguageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void dutchUnlessAsked() {
        assertThat(language()).isEqualTo("nl");
        request.addHeader("Accept-Language", "fr, de;q=0.5");
        assertThat(language()).isEqualTo("nl");
    }

    @Test
    void theBrowserIsAskedFirst() {
        request.addHeader("Accept-Language", "fr, en-GB;q=0.8, nl;q=0.5");
        assertThat(language()).isEqualTo("en");
    }

    @Test
    void aHeaderThatCannotBeReadIsNoWish() {
        request.addHeader("Accept-Language", "en;q=lots");
        assertThat(language()).isEqualTo("nl");
    }

    @Test
    void theCookieWinsFromTheBrowserAndTheAddressFromTheCookie() {
        request.addHeader("Accept-Language", "nl");
        request.setCookies(new Cookie("lang", "en"));
        assertThat(language()).isEqualTo("en");
        request.setParameter("lang", "nl");
        assertThat(language()).isEqualTo("nl");
    }

    @Test
    void anotherLanguageIsIgnored() {
        request.setCookies(new Cookie("lang", "<script>"));
        request.setParameter("lang", "de");
        assertThat(language()).isEqualTo("nl");
    }

    private String language() {
        return new PageLanguage().resolveLocale(request).getLanguage();
    }
}
