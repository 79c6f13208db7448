package org.programmeledger.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.papers.PaperId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Tells OpenAPI what the code cannot: headers, problems, the circumstances of commands, and how ids look. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {

    private static final String DESCRIPTION = """
            The ledger of a neighbourhood programme. Commands are POSTs on sub-collections and are answered with a \
            receipt; questions are GETs that can be asked as of any log position or instant. Amounts are text with a \
            currency, dates are ISO 8601, instants are UTC. Refusals are problems (RFC 9457) that carry every error \
            and the facts, in Dutch or English by Accept-Language. The terms stand in x-glossary in both languages.""";

    /** The request records that must say why, met while the operations were described. */
    private final Set<String> needReason = ConcurrentHashMap.newKeySet();

    /** The request records that must name a document. */
    private final Set<String> needEvidence = ConcurrentHashMap.newKeySet();

    @Bean
    OpenApiCustomizer frame() {
        ModelConverters.getInstance(true).addConverter(new ValueTypes());
        return api -> {
            api.info(new Info()
                    .title("Programme Ledger")
                    .version("1.0.0")
                    .description(DESCRIPTION)
                    .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
            api.servers(List.of(new Server().url("/")));
            var components = api.getComponents() == null ? new Components() : api.getComponents();
            api.components(components);
            components.addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT"));
            api.addSecurityItem(new SecurityRequirement().addList("token"));
            components.addSchemas("Problem", problem());
            addCircumstances(api);
            require("reason", needReason, api);
            require("evidence", needEvidence, api);
        };
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            boolean command = operation.getRequestBody() != null;
            operation.setOperationId(handler.getBeanType().getSimpleName().replace("Http", "") + "_"
                    + handler.getMethod().getName() + (command ? "_command" : ""));
            operation.setTags(List.of(handler.getBeanType().getSimpleName().replace("Http", "")));
            if (command) {
                note(handler, NeedsReason.class, needReason);
                note(handler, NeedsEvidence.class, needEvidence);
                describeCommand(operation, handler);
            }
            operation.getResponses().values().forEach(ApiDescription::versionHeader);
            refusals(operation, handler, command)
                    .forEach((status, meaning) -> operation
                            .getResponses()
                            .addApiResponse(Integer.toString(status), problemResponse(meaning)));
            return operation;
        };
    }

    /** Every status with which an operation may refuse; none that it does not list is ever answered. */
    private static Map<Integer, String> refusals(Operation operation, HandlerMethod handler, boolean command) {
        var refusals = new TreeMap<>(Map.of(
                400, "The input is not valid: every error is listed",
                401, "Nobody has signed in, or the token is not valid",
                403, "The caller may not do this",
                404, "There is nothing here, or nothing that the caller may see",
                406, "The answer is not available in the form that was asked for",
                413, "The request is too large",
                429, "Too many requests: Retry-After says when to ask again",
                503, "The log, a view or the issuer of tokens cannot be reached now"));
        if (command || handler.hasMethodAnnotation(PostMapping.class)) {
            refusals.put(409, "A rule refuses it, with the facts");
            refusals.put(415, "The body is of a type that is not taken here");
            refusals.put(422, "The Idempotency-Key was used for another request");
        }
        if (handler.hasMethodAnnotation(MayBeGone.class)) {
            refusals.put(410, "It was removed: the problem says when and why");
        }
        if (command) {
            refusals.put(412, "It has changed since the version in If-Match");
            refusals.put(428, "If-Match is missing");
        }
        return refusals;
    }

    private static void describeCommand(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(true)
                .description("8 to 128 characters; the same key with the same body gets the first answer, with 200")
                .schema(ofType("string").pattern("[A-Za-z0-9._:-]{8,128}")));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-Match")
                .required(handler.hasMethodAnnotation(VersionRequired.class))
                .description("the version in the ETag of what was seen, in quotes: \"3\"")
                .schema(ofType("string").pattern("\"[0-9]{1,18}\"")));
        var ok = operation.getResponses().get("200");
        if (ok != null) {
            ok.setDescription("This request was carried out before: its first receipt");
            operation
                    .getResponses()
                    .addApiResponse(
                            "201",
                            new ApiResponse()
                                    .description("Recorded: the receipt")
                                    .content(ok.getContent()));
        }
    }

    /** OpenAPI 3.1 has a set of types, which springdoc changes afterwards. */
    private static Schema<?> ofType(String type) {
        return new JsonSchema().types(new HashSet<>(Set.of(type)));
    }

    private static void versionHeader(ApiResponse response) {
        response.addHeaderObject("API-Version", new Header().schema(ofType("string")));
    }

    private static ApiResponse problemResponse(String meaning) {
        var reference = new Schema<>().$ref("#/components/schemas/Problem");
        var response = new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
        versionHeader(response);
        return response;
    }

    private static Schema<?> problem() {
        var error = ofType("object")
                .addProperty("pointer", ofType("string"))
                .addProperty("code", ofType("string"))
                .addProperty("detail", ofType("string"));
        return ofType("object")
                .addProperty("type", ofType("string"))
                .addProperty("title", ofType("string"))
                .addProperty("status", ofType("integer"))
                .addProperty("detail", ofType("string"))
                .addProperty("instance", ofType("string"))
                .addProperty("trace", ofType("string").pattern("[0-9a-f]{32}"))
                .addProperty("errors", ofType("array").items(error));
    }

    /** Every command may carry the circumstances beside its own members. */
    private static void note(HandlerMethod handler, Class<? extends Annotation> need, Set<String> bodies) {
        Arrays.stream(handler.getMethod().getParameterTypes())
                .filter(type -> type.isAnnotationPresent(need))
                .forEach(type -> bodies.add(type.getSimpleName()));
    }

    private static void require(String member, Set<String> bodies, OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        bodies.stream().map(schemas::get).filter(Objects::nonNull).forEach(body -> body.addRequiredItem(member));
    }

    private static void addCircumstances(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        ModelConverters.getInstance(true).readAll(Circumstances.class).forEach(schemas::putIfAbsent);
        Map<String, Schema> common =
                Objects.requireNonNull(schemas.get("Circumstances")).getProperties();
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().values().stream()
                .map(path -> path.getPost())
                .filter(post -> post != null && post.getRequestBody() != null)
                .flatMap(post -> post.getRequestBody().getContent().values().stream())
                .map(content -> content.getSchema().get$ref())
                .filter(reference -> reference != null)
                .map(reference -> schemas.get(reference.substring(reference.lastIndexOf('/') + 1)))
                .forEach(body -> common.forEach(body::addProperty));
    }

    /** Ids, codes and percentages are text of a certain form. */
    private static final class ValueTypes implements ModelConverter {

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            var raw = io.swagger.v3.core.util.Json.mapper()
                    .constructType(type.getType())
                    .getRawClass();
            if (raw == FileBody.class) {
                return ofType("string").format("binary");
            }
            if (raw == PaperId.class) {
                return text(PaperId.PREFIX + "_" + PaperId.CONTENT);
            }
            if (LedgerId.class.isAssignableFrom(raw)) {
                return text(prefix(raw) + "_[0-9a-f-]{36}");
            }
            if (raw == Code.class) {
                return text(Code.FORM);
            }
            if (raw == Percentage.class) {
                return text(Percentage.FORM);
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }

        private static Schema<?> text(String pattern) {
            return ofType("string").pattern(pattern);
        }

        private static String prefix(Class<?> id) {
            try {
                return String.valueOf(id.getField("PREFIX").get(null));
            } catch (ReflectiveOperationException abstractId) {
                return "[a-z]+";
            }
        }
    }
}
