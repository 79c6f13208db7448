package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What every page shows around its content; the templates know it as {@code page}.
 *
 * @param path the address without its parameters
 * @param parameters the parameters that say what is shown, without those that say as of when or where in a list
 * @param user who is signed in, if anyone
 * @param moment the log position the content was computed at; absent on pages that show nothing of the log
 * @param past whether more is known by now than the page shows
 * @param parked how many events the content is without, because a view could not take them in
 */
record PageFrame(
        String path,
        Map<String, String> parameters,
        @Nullable String user,
        @Nullable Moment moment,
        boolean past,
        long parked) {

    /** Parameters that do not belong to what is shown: they say when, where in the list, in which language or what just happened. */
    private static final Set<String> FLEETING = Set.of("asOf", "minPosition", "cursor", "lang", "recorded");

    /**
     * A log position and when it was recorded.
     *
     * @param recordedAt absent only for the empty log
     */
    record Moment(long position, @Nullable Instant recordedAt) {}

    /** The frame of a page that shows an answer. */
    static PageFrame of(HttpServletRequest request, Answer<?> answer) {
        return new PageFrame(
                request.getRequestURI(),
                lasting(request),
                SignedInPerson.nameOf(request),
                new Moment(answer.position(), answer.recordedAt()),
                answer.position() < answer.head(),
                answer.parked());
    }

    /** The frame of a page that shows nothing of the log; an empty path stands for wherever the reader is. */
    static PageFrame plain(HttpServletRequest request, String path) {
        return new PageFrame(path, Map.of(), SignedInPerson.nameOf(request), null, false, 0);
    }

    /** This page, for ever the same: with the position it was computed at. */
    public String permalink() {
        return moment == null ? present() : here("asOf", Long.toString(moment.position()));
    }

    /** This page as of now. */
    public String present() {
        return here();
    }

    /** This page in another language, as of the same moment if an earlier one was asked for. */
    public String in(String language) {
        return past && moment != null
                ? here("asOf", Long.toString(moment.position()), PageLanguage.NAME, language)
                : here(PageLanguage.NAME, language);
    }

    /** The next page of a list, as of the position of this one, so that nothing moves between two pages. */
    public String next(String cursor) {
        return moment == null
                ? here("cursor", cursor)
                : here("asOf", Long.toString(moment.position()), "cursor", cursor);
    }

    /** What this page shows as a file, at the position of this page. */
    public String export() {
        var present = present();
        int query = present.indexOf('?');
        return pinned(path + "/export" + (query < 0 ? "" : present.substring(query)));
    }

    /** Another page at the moment this one shows, if an earlier one was asked for. */
    public String link(String target) {
        return past ? pinned(target) : target;
    }

    /** Another page pinned to the position of this one, for numbers that must stay equal on both. */
    public String pinned(String target) {
        if (moment == null) {
            return target;
        }
        int hash = target.indexOf('#');
        String address = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash);
        return address + (address.contains("?") ? "&" : "?") + "asOf=" + moment.position() + fragment;
    }

    /** Whether the reader is in this part of the site; the overview is only itself. */
    public boolean within(String part) {
        return "/".equals(part) ? "/".equals(path) : path.equals(part) || path.startsWith(part + "/");
    }

    private String here(String... more) {
        var query = new LinkedHashMap<>(parameters);
        for (int i = 0; i < more.length; i += 2) {
            query.put(more[i], more[i + 1]);
        }
        if (query.isEmpty()) {
            return path;
        }
        return path
                + query.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> lasting(HttpServletRequest request) {
        var lasting = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!FLEETING.contains(name) && !values[0].isBlank()) {
                lasting.put(name, values[0]);
            }
        });
        return lasting;
    }
}
