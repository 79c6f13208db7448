package org.programmeledger.standalone;

import java.io.PrintWriter;
import org.programmeledger.standalone.example.ExampleLoader.Progress;

/** "Loading the BoTu example: 23/66": one line that counts up on a terminal, and a single line in a file or a pipe. */
final class ExampleProgress implements Progress {

    private final PrintWriter terminal;
    private final String text;
    private final boolean interactive =
            System.console() != null && System.console().isTerminal();

    ExampleProgress(PrintWriter terminal, String name) {
        this.terminal = terminal;
        this.text = "Loading the " + name + " example: ";
    }

    @Override
    public void posted(int done, int total, int alreadyThere) {
        if (done == total) {
            var note = alreadyThere == 0 ? "" : " (" + alreadyThere + " were already there)";
            terminal.println((interactive ? "\r" : "") + text + done + "/" + total + note);
        } else if (interactive) {
            terminal.print("\r" + text + done + "/" + total);
        }
        terminal.flush();
    }
}
