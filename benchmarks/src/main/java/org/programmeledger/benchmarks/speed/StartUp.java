package org.programmeledger.benchmarks.speed;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long each process takes until it answers that it is ready, and how much memory is resident then. */
final class StartUp implements Measurement {

    private static final int TIMES = 3;

    private record Figure(double seconds, long mebibytes) {}

    private final TestBed bed;
    private final Path root;

    StartUp(TestBed bed) {
        this.bed = bed;
        // benchmarks/target/benchmarks-exec.jar
        this.root = Path.of(System.getProperty("java.class.path"))
                .toAbsolutePath()
                .resolve("../../..")
                .normalize();
    }

    @Override
    public List<Section> measure() throws Exception {
        var database = bed.newDatabase("start");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("process", "seconds to ready, median of " + TIMES, "resident MiB"));
        rows.add(row("command-service", median(() -> service("command-service", database.commandService()))));
        rows.add(row("query-service", median(() -> service("query-service", database.queryService()))));
        var data = bed.directory().resolve("demo");
        rows.add(row("demo, from nothing: database, services, example", demo(data)));
        rows.add(row("demo, again on the same data", median(() -> demo(data))));
        return List.of(new Section("Start-up and memory")
                .say("The executable jars with " + String.join(" ", JvmProcess.FLAGS)
                        + "; the demo as the launcher starts it, its PostgreSQL not counted as memory.")
                .table(rows));
    }

    private interface Start {
        Figure start() throws Exception;
    }

    private static Figure median(Start start) throws Exception {
        var figures = new ArrayList<Figure>();
        for (int time = 0; time < TIMES; time++) {
            figures.add(start.start());
        }
        figures.sort(Comparator.comparingDouble(Figure::seconds));
        return figures.get(TIMES / 2);
    }

    private Figure service(String module, Map<String, String> settings) throws IOException {
        long start = System.nanoTime();
        try (var process = JvmProcess.launch(
                        List.of("-jar", jar(module).toString()), "start-" + module, settings, bed.directory())
                .awaitReady()) {
            return new Figure((System.nanoTime() - start) / 1e9, ProcessorTime.residentMebibytes(process.pid()));
        }
    }

    private Path jar(String module) throws IOException {
        try (var jars = Files.list(root.resolve(module).resolve("target"))) {
            return jars.filter(jar -> jar.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Figure demo(Path data) throws Exception {
        var output = Files.createTempFile(bed.directory(), "demo", ".out");
        long start = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        root.resolve("standalone/target/ledger-exec.jar").toString(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        while (!Files.readString(output).contains("READY")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the demo ended: " + Files.readString(output));
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        var figure = new Figure((System.nanoTime() - start) / 1e9, ProcessorTime.residentMebibytes(process.pid()));
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return figure;
    }

    private static List<String> row(String name, Figure figure) {
        return List.of(name, Section.plain(figure.seconds()), Long.toString(figure.mebibytes()));
    }
}
