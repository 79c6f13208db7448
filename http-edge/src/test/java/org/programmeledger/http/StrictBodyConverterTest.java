package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class StrictBodyConverterTest {

    /** Half an hour before midnight in UTC; in Amsterdam the next day has begun. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T23:30:00Z"), ZoneOffset.UTC);

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/things");
    private final StrictBodyConverter converter = new StrictBodyConverter(
            Validation.buildDefaultValidatorFactory().getValidator(), new Today(CLOCK, ZoneId.of("Europe/Amsterdam")));

    record Inner(@NotNull Code code, @Nullable Percentage share) implements RequestBodyRecord {}

    record Choice(@NotNull Boolean yes) implements RequestBodyRecord {}

    record Thing(
            @NotNull @PlainText(max = 20) String name,
            @Nullable PartyType type,
            @Nullable PartyId party,
            @PositiveAmount @Nullable Money amount,
            @PlausibleDate @Nullable LocalDate date,
            @Nullable Integer number,
            @Valid @Nullable Inner inner,
            @Size(max = 2) @Nullable List<@Valid Inner> list,
            @Nullable List<Code> codes)
            implements RequestBodyRecord {}

    @NeedsReason
    record Weighty() implements RequestBodyRecord {}

    @NeedsEvidence
    record Shown() implements RequestBodyRecord {}

    @BeforeEach
    void begin() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Input(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private <T extends RequestBodyRecord> T read(Class<T> type, String json) throws IOException {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return type.cast(converter.read(type, new Input(headers, json.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> errors(Class<? extends RequestBodyRecord> type, String json) {
        var thrown = catchThrowable(() -> read(type, json));
        assertThat(thrown).isInstanceOf(HttpMessageNotReadableException.class).hasCauseInstanceOf(Problem.class);
        return ((Problem) thrown.getCause())
                .errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList();
    }

    @Test
    void aValidBodyIsRead() throws IOException {
        var thing = read(Thing.class, """
                {"name":"A","type":"SCHOOL","amount":{"amount":"1","currency":"EUR"},"date":"2018-10-01","number":3,
                 "inner":{"code":"a","share":"60"},"list":[],"codes":["b"],"party":null}""");

        assertThat(thing)
                .isEqualTo(new Thing(
                        "A",
                        PartyType.SCHOOL,
                        null,
                        Money.parse("1.00", "EUR"),
                        LocalDate.parse("2018-10-01"),
                        3,
                        new Inner(new Code("a"), Percentage.parse("60.00")),
                        List.of(),
                        List.of(new Code("b"))));
    }

    @Test
    void circumstancesAreReadBesideTheBodyAndTodayIsInAmsterdam() throws IOException {
        read(Thing.class, "{\"name\":\"A\",\"reason\":\"Why\"}");

        var read = StrictBodyConverter.readBody(request);
        assertThat(read.circumstances().reason()).isEqualTo("Why");
        assertThat(read.effectiveOn()).isEqualTo(LocalDate.parse("2026-07-02"));
    }

    @Test
    void whatMustBeShownNamesADocument() throws IOException {
        var hash = "0123456789abcdef".repeat(4);
        var document = "{\"uri\":\"https://example.org/a.pdf\",\"sha256\":\"" + hash + "\"}";

        assertThat(errors(Shown.class, "{}")).containsExactly("/evidence required");
        assertThat(errors(Shown.class, "{\"evidence\":[]}")).containsExactly("/evidence required");
        assertThat(errors(Shown.class, "{\"evidence\":7}")).containsExactly("/evidence not-a-list");
        assertThat(errors(Shown.class, "{\"evidence\":[" + document.replace(hash, "A") + "]}"))
                .containsExactly("/evidence/0/sha256 pattern");
        read(Shown.class, "{\"evidence\":[" + document + "]}");
        assertThat(StrictBodyConverter.readBody(request).circumstances().evidence())
                .hasSize(1);
    }

    @Test
    void aFactMayTakeEffectTodayButNotTomorrow() throws IOException {
        read(Thing.class, "{\"name\":\"A\",\"effectiveDate\":\"2026-07-02\"}");

        assertThat(errors(Thing.class, "{\"name\":\"A\",\"effectiveDate\":\"2026-07-03\"}"))
                .containsExactly("/effectiveDate future-date");
    }

    @Test
    void aReasonIsRequiredWhereTheRequestSaysSoAndReportedOnce() {
        assertThat(errors(Weighty.class, "{}")).containsExactly("/reason required");
        assertThat(errors(Weighty.class, "{\"reason\":null}")).containsExactly("/reason required");
        assertThat(errors(Weighty.class, "{\"reason\":5}")).containsExactly("/reason text");
        assertThat(errors(Weighty.class, "{\"reason\":\" \"}")).containsExactly("/reason plain-text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'0'}|/name required, /type one-of",
                "{'type':1}|/name required, /type one-of",
                "{'name':'A','names':'B'}|/names unknown-member",
                "{'names':'B'}|/name required, /names unknown-member",
                "{'name':'A','inner':[]}|/inner not-an-object",
                "{'name':'A','inner':{}}|/inner/code required",
                "{'name':'A','inner':{'code':'B','x':1}}|/inner/code code, /inner/x unknown-member",
                "{'name':'A','list':{}}|/list not-a-list",
                "{'name':'A','list':[1,{},{}]}|/list/0 not-an-object, /list/1/code required, /list/2/code required",
                "{'name':'A','list':[{'code':'a'},{'code':'a'},{'code':'a'}]}|/list size",
                "{'name':'A','codes':['a',null,'B',3]}|/codes/1 code, /codes/2 code, /codes/3 code",
                "{'name':'A','number':'3'}|/number whole-number",
                "{'name':'A','number':99999999999}|/number whole-number",
                "{'name':'A','amount':{'amount':1,'currency':'EUR'}}|/amount amount",
                "{'name':'A','amount':'1.00'}|/amount amount",
                "{'name':'A','date':''}|/date date",
                "{'name':'A','party':'party_1'}|/party id",
                "{'name':'A','effectiveDate':'2018-13-01','inner':1}|/effectiveDate date, /inner not-an-object"
            })
    void everyErrorIsListedOnceInOrderOfItsPlace(String json, String expected) {
        assertThat(String.join(", ", errors(Thing.class, json.replace('\'', '"'))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'true'", "1", "'yes'", "{}"})
    void trueAndFalseAreSaidAsSuch(String value) {
        assertThat(errors(Choice.class, "{'yes':%s}".formatted(value).replace('\'', '"')))
                .containsExactly("/yes true-or-false");
    }

    @Test
    void nestingIsAllowedToADepthOf32() {
        assertThat(errors(Thing.class, "{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}"))
                .containsExactly("/a unknown-member", "/name required");
        assertThat(errors(Thing.class, "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"))
                .containsExactly(" too-deep");
    }

    @Test
    void theHashIsOfMethodPathAndExactBytes() throws IOException {
        read(Thing.class, "{\"name\":\"A\"}");
        var first = StrictBodyConverter.readBody(request).hash();
        read(Thing.class, "{\"name\":\"A\"}");
        assertThat(StrictBodyConverter.readBody(request).hash())
                .isEqualTo(first)
                .hasSize(64);

        read(Thing.class, "{ \"name\":\"A\"}");
        assertThat(StrictBodyConverter.readBody(request).hash()).isNotEqualTo(first);
        request.setRequestURI("/v1/others");
        read(Thing.class, "{\"name\":\"A\"}");
        assertThat(StrictBodyConverter.readBody(request).hash()).isNotEqualTo(first);
    }

    @Test
    void nothingWasReadBeforeABodyWas() {
        assertThatThrownBy(() -> StrictBodyConverter.readBody(request)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noOtherConverterMayReadACommandUnderAnotherMediaType() {
        assertThat(converter.canRead(Thing.class, MediaType.valueOf("application/vnd.thing+json")))
                .isTrue();
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.valueOf("application/vnd.thing+json"));
        assertThatThrownBy(() -> converter.read(Thing.class, new Input(headers, new byte[0])))
                .hasCauseInstanceOf(Problem.class)
                .rootCause()
                .hasMessage("unsupported-media-type");
    }
}
