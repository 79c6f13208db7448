package org.programmeledger.benchmarks.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service of the ledger as a program: its main class, on the class path of this JVM. */
public enum ServiceProgram {
    /** The write side. */
    COMMAND("org.programmeledger.command.CommandServiceApplication"),
    /** The read side. */
    QUERY("org.programmeledger.query.QueryServiceApplication");

    /** What a process needs that is to start fast and to live beside many others on a small machine. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String mainClass;

    ServiceProgram(String mainClass) {
        this.mainClass = mainClass;
    }

    /** The command line that starts it as a small process. */
    List<String> commandLine(List<String> jvmArguments, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(SMALL);
        line.addAll(jvmArguments);
        // Tests run from a jar that only names the class path.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        if (classPath.endsWith("-exec.jar") && !classPath.contains(File.pathSeparator)) {
            line.addAll(List.of("-Dloader.main=" + mainClass, "-cp", classPath));
            line.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            line.addAll(List.of("-cp", classPath, mainClass));
        }
        line.addAll(arguments);
        return line;
    }
}
