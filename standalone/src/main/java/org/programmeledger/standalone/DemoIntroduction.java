package org.programmeledger.standalone;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.programmeledger.standalone.identity.DemoAccount;
import org.programmeledger.standalone.identity.DemoIdentity;

/** What a demo says about itself once it is ready: enough to sign in and to ask something, without reading anything else. */
record DemoIntroduction(URI address, DemoIdentity identity) {

    /** Ends with READY on a line of its own. */
    String text(String look) {
        return """

                  Pages      %1$s/
                  API        %1$s/v1/openapi.json

                  Sign in    with a name and its password, which is new at each start and kept nowhere:

                %2$s

                  Token      TOKEN=$(curl -s -u %3$s:%4$s -d grant_type=client_credentials %1$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  Try        curl -H "Authorization: Bearer $TOKEN" %1$s%5$s
                             (any other name and password of the list gets a token that may do what that person may)
                  Stop       Ctrl-C; the data are kept

                READY""".formatted(
                address, people(), DemoAccount.MANAGER.signInName(), identity.password(DemoAccount.MANAGER), look);
    }

    private String people() {
        return Arrays.stream(DemoAccount.values())
                .map(account -> "             %-16s %s   %s"
                        .formatted(account.signInName(), identity.password(account), what(account)))
                .collect(Collectors.joining("\n"));
    }

    private static String what(DemoAccount account) {
        return account.role()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("a program: tokens only");
    }
}
