package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.http.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Who has signed in to the pages, as the session on the server knows it. */
final class SignedInPerson extends DefaultOidcUser implements Caller.Known {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    private SignedInPerson(OidcIdToken token, Caller caller) {
        super(Set.of(), token);
        this.caller = caller;
    }

    /**
     * The person whom an identity token names.
     *
     * @throws OAuth2AuthenticationException if the token names nobody of the ledger
     */
    static SignedInPerson of(OidcIdToken token, String actorClaim) {
        var actor = token.getClaimAsString(actorClaim);
        if (actor == null || !LedgerId.isValid(PersonId.PREFIX, actor)) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_id_token"), "nobody of this ledger");
        }
        return new SignedInPerson(token, new Caller(new PersonId(actor)));
    }

    @Override
    public Caller caller() {
        return caller;
    }

    /** What pages call whoever asks for them, if anyone is known: the name of the account, else the pseudonym. */
    static @Nullable String nameOf(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedInPerson person
                && person.getPreferredUsername() instanceof String name) {
            return name;
        }
        return request.getRemoteUser();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson that && super.equals(that) && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
