package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageFrameTest {

    private static final Instant RECORDED = Instant.parse("2026-11-23T21:47:05Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/audit-trail");

    @Test
    void aPermanentLinkKeepsWhatIsShownAndPinsWhen() {
        request.setParameter("type", "funding.fund-opened");
        request.setParameter("actor", "");
        request.setParameter("lang", "nl");
        request.setParameter("minPosition", "12");
        request.setParameter("cursor", "abc");

        assertThat(at(12, 12).permalink()).isEqualTo("/audit-trail?type=funding.fund-opened&asOf=12");
        assertThat(at(12, 12).present()).isEqualTo("/audit-trail?type=funding.fund-opened");
    }

    @Test
    void valuesAreEncoded() {
        request.setParameter("stream", "a&b=\"c\" {d}");

        assertThat(at(12, 12).in("nl")).isEqualTo("/audit-trail?stream=a%26b%3D%22c%22%20%7Bd%7D&lang=nl");
    }

    @Test
    void inThePastOtherPagesAndLanguagesAreOfThatMomentToo() {
        assertThat(at(7, 12).past()).isTrue();
        assertThat(at(7, 12).link("/funds")).isEqualTo("/funds?asOf=7");
        assertThat(at(7, 12).in("en")).isEqualTo("/audit-trail?asOf=7&lang=en");
    }

    @Test
    void inThePresentOtherPagesAreOfThePresent() {
        assertThat(at(12, 12).past()).isFalse();
        assertThat(at(12, 12).link("/funds")).isEqualTo("/funds");
        assertThat(at(12, 12).pinned("/funds/fund_1?figure=free#journal"))
                .isEqualTo("/funds/fund_1?figure=free&asOf=12#journal");
    }

    @Test
    void whatAFormPostedNeverStandsInAnAddress() {
        request.setMethod("POST");
        request.setParameter("reason", "confidential");

        assertThat(PageFrame.plain(request, "/incidents/new").in("en")).isEqualTo("/incidents/new?lang=en");
    }

    private PageFrame at(long position, long head) {
        return PageFrame.of(request, new Answer<>("", position, RECORDED, head, 0));
    }
}
