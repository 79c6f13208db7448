package org.programmeledger.http;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all problems and input errors in Dutch and English. A text names its facts in braces: {@code {available}}.
 */
public final class ProblemTexts {

    /** A resource bundle with {@code <code>.title}, {@code <code>.detail} and {@code error.<code>} entries. */
    public record Bundle(String baseName) {}

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

    private final List<Bundle> bundles;

    /** Texts from these bundles, first hit wins. */
    public ProblemTexts(List<Bundle> bundles) {
        this.bundles = List.copyOf(bundles);
    }

    /** The language of the two that fits a reader best: Dutch if it is asked for first, else English. */
    public static Locale languageOf(Locale asked) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** A title in the reader's language. */
    public String title(String code, Locale locale) {
        return text(code + ".title", Map.of(), locale);
    }

    /** A sentence with the facts filled in, in the reader's language. */
    public String detail(String code, Map<String, Object> facts, Locale locale) {
        return text(code + ".detail", facts, locale);
    }

    /** What is wrong with one part of the input, in the reader's language. */
    public String error(Problem.InputError error, Locale locale) {
        return text("error." + error.code(), error.facts(), locale);
    }

    /** The codes of all problems, sorted: each has a page. */
    public SortedSet<String> codes() {
        var codes = new TreeSet<String>();
        for (var bundle : bundles) {
            for (var key : load(bundle, Locale.ENGLISH).keySet()) {
                if (key.endsWith(".title")) {
                    codes.add(key.substring(0, key.length() - ".title".length()));
                }
            }
        }
        return codes;
    }

    private String text(String key, Map<String, Object> facts, Locale locale) {
        for (var bundle : bundles) {
            var texts = load(bundle, languageOf(locale));
            if (texts.containsKey(key)) {
                return FACT.matcher(texts.getString(key))
                        .replaceAll(fact ->
                                Matcher.quoteReplacement(shown(facts.getOrDefault(fact.group(1), fact.group()))));
            }
        }
        throw new MissingResourceException("no text for " + key, ProblemTexts.class.getName(), key);
    }

    /** Amounts as {@code EUR 12500.00}, lists with commas, everything else as it is. */
    private static String shown(@Nullable Object fact) {
        return switch (fact) {
            case Map<?, ?> money
            when money.containsKey("currency") -> money.get("currency") + " " + money.get("amount");
            case Collection<?> many -> many.stream().map(ProblemTexts::shown).collect(Collectors.joining(", "));
            case null, default -> String.valueOf(fact);
        };
    }

    private static ResourceBundle load(Bundle bundle, Locale language) {
        return ResourceBundle.getBundle(
                bundle.baseName(),
                language,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
