package org.programmeledger.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The permission table over HTTP, for anyone. */
@RestController
class PermissionsHttp {

    /** All rows. */
    record Permissions(List<Row> items) {}

    /** An address, the command it stands for, and who may use it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String method, String path, @Nullable String command, List<Entry> allowed) {}

    /** A role, {@code ANYONE}, {@code SIGNED_IN} or {@code LEDGER}, and the conditions that must be met too. */
    record Entry(String who, Set<Condition> conditions) {}

    private final Permissions permissions;

    PermissionsHttp(PermissionTable table) {
        permissions =
                new Permissions(table.rows().stream().map(PermissionsHttp::row).toList());
    }

    @GetMapping("/v1/permissions")
    Permissions all() {
        return permissions;
    }

    private static Row row(Permission permission) {
        return new Row(
                permission.method().name(),
                permission.path(),
                permission.command(),
                permission.allowed().stream()
                        .map(entry -> new Entry(entry.who().toString(), new TreeSet<>(entry.conditions())))
                        .toList());
    }
}
