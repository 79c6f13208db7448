package org.programmeledger.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.programmeledger.http.Problem.InputError;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a command's body strictly and reports everything that is wrong with it at once: duplicate keys, deep nesting,
 * unknown members, wrong types, and every constraint of the record and of the {@link Circumstances} beside it.
 */
public final class StrictBodyConverter extends AbstractHttpMessageConverter<RequestBodyRecord> {

    private static final int DEEPEST = 32;
    private static final String READ_BODY = StrictBodyConverter.class.getName();

    /** What was read beside the record itself: the circumstances, and the SHA-256 of method, path and body bytes. */
    public record ReadBody(Circumstances circumstances, LocalDate effectiveOn, String hash) {}

    /**
     * A body that was put together elsewhere, such as of the cells of a row.
     *
     * @param value to be used only where there are no errors
     */
    public record Checked<T extends RequestBodyRecord>(T value, LocalDate effectiveOn, List<InputError> errors) {}

    private final Validator validator;
    private final Today today;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
            // An amount as a JSON number has been rounded by someone before it came here.
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    private final StructureCheck structure = new StructureCheck(json);

    StrictBodyConverter(Validator validator, Today today) {
        super(MediaType.APPLICATION_JSON);
        this.validator = validator;
        this.today = today;
    }

    /** What the converter read for this request; {@link IllegalStateException} if it has not read a body. */
    public static ReadBody readBody(HttpServletRequest request) {
        if (request.getAttribute(READ_BODY) instanceof ReadBody read) {
            return read;
        }
        throw new IllegalStateException("no body was read for " + request.getRequestURI());
    }

    @Override
    protected boolean supports(Class<?> type) {
        return RequestBodyRecord.class.isAssignableFrom(type);
    }

    /** Whatever it calls itself: no other converter may read a command's body, less strictly. */
    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return supports(type);
    }

    @Override
    public boolean canWrite(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(RequestBodyRecord body, HttpOutputMessage output) {
        throw new IllegalStateException("request bodies are only read");
    }

    @Override
    protected RequestBodyRecord readInternal(Class<? extends RequestBodyRecord> type, HttpInputMessage input)
            throws IOException {
        try {
            if (!MediaType.APPLICATION_JSON.includes(input.getHeaders().getContentType())) {
                throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            }
            var bytes = input.getBody().readAllBytes();
            var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
            return read(type, bytes, request);
        } catch (Problem problem) {
            throw new HttpMessageNotReadableException("refused", problem, input);
        }
    }

    private RequestBodyRecord read(Class<? extends RequestBodyRecord> type, byte[] bytes, HttpServletRequest request) {
        var root = parse(bytes);
        var errors = new ArrayList<InputError>();
        var common = structure.takeMembers(root, Circumstances.class);
        var circumstances = bind(common, Circumstances.class, errors);
        var body = bind(root, type, errors);
        var effectiveOn = effectiveOn(circumstances, errors);
        if (type.isAnnotationPresent(NeedsReason.class) && circumstances.reason() == null) {
            require("reason", errors);
        }
        var evidence = circumstances.evidence();
        if (type.isAnnotationPresent(NeedsEvidence.class) && (evidence == null || evidence.isEmpty())) {
            require("evidence", errors);
        }
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparing(InputError::pointer));
            throw Problem.invalid(errors);
        }
        remember(request, circumstances, effectiveOn, bytes);
        return body;
    }

    /** For a body that another converter read: its bytes after whatever else makes it another request. */
    static void remember(Circumstances circumstances, LocalDate effectiveOn, byte[]... parts) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        remember(request, circumstances, effectiveOn, parts);
    }

    private static void remember(
            HttpServletRequest request, Circumstances circumstances, LocalDate effectiveOn, byte[]... parts) {
        request.setAttribute(READ_BODY, new ReadBody(circumstances, effectiveOn, hash(request, parts)));
    }

    /** Checks what did not come as a body as strictly as one; the reason is that of the request it came with. */
    public <T extends RequestBodyRecord> Checked<T> check(ObjectNode root, Class<T> type) {
        var errors = new ArrayList<InputError>();
        var circumstances = bind(structure.takeMembers(root, Circumstances.class), Circumstances.class, errors);
        var value = bind(root, type, errors);
        return new Checked<>(value, effectiveOn(circumstances, errors), errors);
    }

    private LocalDate effectiveOn(Circumstances circumstances, List<InputError> errors) {
        var date = today.date();
        var effectiveOn = circumstances.effectiveDate() == null ? date : circumstances.effectiveDate();
        if (effectiveOn.isAfter(date) && errors.stream().noneMatch(e -> "/effectiveDate".equals(e.pointer()))) {
            errors.add(new InputError("/effectiveDate", "future-date", Map.of("today", date)));
        }
        return effectiveOn;
    }

    /** Unless it is there, and something else is wrong with it. */
    private static void require(String member, List<InputError> errors) {
        var pointer = "/" + member;
        if (errors.stream().noneMatch(error -> (error.pointer() + "/").startsWith(pointer + "/"))) {
            errors.add(InputError.of(pointer, "required"));
        }
    }

    private ObjectNode parse(byte[] bytes) {
        try {
            if (json.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw Problem.invalid(List.of(InputError.of("", "not-an-object")));
        } catch (JacksonException unreadable) {
            var message = String.valueOf(unreadable.getOriginalMessage());
            var code = message.startsWith("Duplicate")
                    ? "duplicate-member"
                    : message.contains("nesting depth") ? "too-deep" : "unreadable-body";
            throw Problem.invalid(List.of(InputError.of("", code)));
        }
    }

    private <T extends RequestBodyRecord> T bind(ObjectNode node, Class<T> type, List<InputError> errors) {
        var cleaned = structure.clean(node, type, "", errors);
        T bound = json.treeToValue((JsonNode) cleaned, type);
        for (var violation : validator.validate(bound)) {
            var pointer = pointer(violation);
            if (errors.stream().noneMatch(error -> (error.pointer() + "/").startsWith(pointer + "/"))) {
                errors.add(new InputError(pointer, code(violation), facts(violation)));
            }
        }
        return bound;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotEmpty" -> "required";
            case "Min", "Max" -> "range";
            default -> constraint.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static Map<String, Object> facts(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAttributes();
    }

    private static String hash(HttpServletRequest request, byte[]... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((request.getMethod() + ' ' + request.getRequestURI() + '\n')
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var part : parts) {
                sha256.update(part);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For input that could not be read at all because it is too large. */
    static Problem tooLarge(long limit) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", Map.of("limitBytes", limit));
    }
}
