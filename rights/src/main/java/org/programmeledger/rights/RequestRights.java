package org.programmeledger.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogUnavailable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.http.Caller;
import org.programmeledger.http.Problem;
import org.programmeledger.http.RequestAuthorization;
import org.programmeledger.http.RequestRefused;
import org.programmeledger.http.Today;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a request through if its row in the permission table names the caller, before anything of the request is read. What
 * needs the body or a row of a view is checked where that is known: at the command bus, and in the query.
 */
public final class RequestRights implements RequestAuthorization {

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final PermissionTable table;
    private final RightsOfPeople people;
    private final Today today;

    RequestRights(PermissionTable table, RightsOfPeople people, Today today) {
        this.table = table;
        this.people = people;
        this.today = today;
    }

    /**
     * Denied is a 403, and a 401 for whoever has not signed in.
     *
     * @throws RequestRefused 404 or 405 for an address or a method that nobody may use, 503 if the log cannot be reached
     */
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var row = table.at(HttpMethod.valueOf(request.getMethod()), path(request));
        if (row.isPresent() && row.get().permission().isPublic()) {
            return GRANTED;
        }
        var asking = authentication.get();
        var caller = asking == null ? null : Caller.of(asking).orElse(null);
        if (caller == null) {
            return DENIED;
        }
        if (row.isEmpty()) {
            var methods = table.methodsAt(path(request));
            throw methods.isEmpty() ? new RequestRefused(Problem.notFound()) : RequestRefused.method(methods);
        }
        long asOf = people.head();
        var grants = grants(row.get(), caller.actor());
        new Access(caller.actor(), grants, asOf).remember(request);
        return grants.isEmpty() ? DENIED : GRANTED;
    }

    /** Whether a person may use an address, for those who only want to know; asks nobody else. */
    public boolean allows(PersonId person, String path) {
        return table.at(HttpMethod.GET, path)
                .map(row -> row.permission().isPublic() || !grants(row, person).isEmpty())
                .orElse(false);
    }

    private List<Access.Grant> grants(PermissionTable.Match row, PersonId person) {
        try {
            if (row.permission().command() != null) {
                // The append fails if this is old, and who is refused on it is looked up again.
                var grants = grants(row, person, people.lately(person), today.date());
                if (!grants.isEmpty()) {
                    return grants;
                }
            }
            return grants(row, person, people.current(person), today.date());
        } catch (LogUnavailable | DataAccessException away) {
            throw new RequestRefused(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable"));
        }
    }

    private static List<Access.Grant> grants(
            PermissionTable.Match row, PersonId person, Standing standing, LocalDate day) {
        var grants = new ArrayList<Access.Grant>();
        for (var entry : row.permission().allowed()) {
            if (entry.conditions().contains(Condition.SELF) && !isSelf(row.variables(), person)) {
                continue;
            }
            switch (entry.who()) {
                case Permission.Who.Anyone _, Permission.Who.SignedIn _ ->
                    grants.add(new Access.Grant(null, null, entry.conditions()));
                case Permission.Who.Ledger _ -> {} // It makes no requests.
                case Permission.Who.Holder(var role) ->
                    standing.assignments().stream()
                            .filter(assignment -> assignment.role() == role && assignment.holdsOn(day))
                            .map(assignment -> new Access.Grant(role, assignment.party(), entry.conditions()))
                            .forEach(grants::add);
            }
        }
        return grants;
    }

    /** The person, or the file of what is kept about the person. */
    private static boolean isSelf(Map<String, String> variables, PersonId person) {
        var id = variables.get("id");
        return person.value().equals(id) || FileId.of(person).value().equals(id);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
