package org.programmeledger.query.sight;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.programmeledger.events.parties.PartyId;

/**
 * What tells the database whose money a session may see: the parties, with an HMAC-SHA-256 over them and the number of the
 * session. Whoever can smuggle in SQL can set the setting, but cannot make the code for other parties.
 */
final class SightClaim {

    private final byte[] key;

    SightClaim(byte[] key) {
        this.key = key.clone();
    }

    /** The setting for a session; {@code views.sight()} reads it. */
    String of(Sight.Own sight, int session) {
        var parties = sight.parties().stream().map(PartyId::value).collect(Collectors.joining(","));
        return code(session + ":" + parties) + ":" + parties;
    }

    private String code(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
