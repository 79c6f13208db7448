package org.programmeledger.http.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends a request, as far as limits are concerned. */
final class Origin {

    private static final int NETWORK = 8;

    private Origin() {}

    /** The person or machine that has signed in; null if none has. */
    static @Nullable String person(HttpServletRequest request) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken || !signedIn.isAuthenticated()
                ? null
                : signedIn.getName();
    }

    /** The address; of IPv6 the network, of which one subscriber has a whole. */
    static String address(HttpServletRequest request) {
        var remote = request.getRemoteAddr();
        try {
            // No name is looked up: the container gives an address.
            return InetAddress.ofLiteral(remote) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                    : remote;
        } catch (IllegalArgumentException noAddress) {
            return remote;
        }
    }
}
