package org.programmeledger.rights;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.Role;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Why a request was let through: who asks, and by which entries of the permission table.
 *
 * @param grants all that apply
 * @param asOf position of the log: what happened to the roles up to it counted
 */
public record Access(PersonId person, List<Grant> grants, long asOf) {

    /**
     * One entry that applies.
     *
     * @param role the role that gives it; absent where signing in is enough
     * @param party the party that role belongs to, if it does
     */
    public record Grant(@Nullable Role role, @Nullable PartyId party, Set<Condition> conditions) {}

    private static final String ATTRIBUTE = Access.class.getName();

    /** The access of the request of this thread; empty for what anyone may ask, and outside a request. */
    public static Optional<Access> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Optional.empty();
    }

    /** The access of a request; empty for what anyone may ask. */
    public static Optional<Access> of(HttpServletRequest request) {
        return Optional.ofNullable((Access) request.getAttribute(ATTRIBUTE));
    }

    /** Makes it the access of a request. */
    public void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * The parties to whose money the answer is limited; empty if some role gives it without that limit. A person with two
     * roles may what either of them may.
     */
    public Optional<Set<PartyId>> onlyMoneyOf() {
        return grants.stream().allMatch(grant -> grant.conditions().contains(Condition.OWN_FUND))
                ? Optional.of(grants.stream()
                        .flatMap(grant -> Stream.ofNullable(grant.party()))
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
