package org.programmeledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.programmeledger.standalone.identity.DemoAccount;

/** The walk of the README is true: it runs, every step as it says, against the running ledger. */
class WalkIT {

    private static final Path WALK = Path.of("..", "docs", "walk.sh");

    @Test
    void theWalkOfTheReadmeEndsWithOk() throws IOException, InterruptedException {
        var ledger = WholeLedger.running();
        var walk = new ProcessBuilder(
                        "bash",
                        WALK.toString(),
                        ledger.address().toString(),
                        "manager:" + ledger.password(DemoAccount.MANAGER),
                        "board:" + ledger.password(DemoAccount.BOARD),
                        "treasurer:" + ledger.password(DemoAccount.TREASURER))
                .redirectErrorStream(true)
                .start();

        var said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(walk.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(walk.exitValue()).as(said).isZero();
        assertThat(said).contains("\nOK: ");
    }
}
