package org.musnad.bench;

import java.util.concurrent.TimeUnit;
import org.musnad.ledger.json.AnalysisJson;
import org.musnad.reader.Analysis;
import org.musnad.reader.Reader;
import org.musnad.reader.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reports a second on one thread, warm, with the collector that {@code ./musnad} uses. {@code musnad-bench/run jmh} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class ReaderBenchmark {
    /** Which text: «own» or «seed». */
    @Param({"own"})
    public String text = "own";

    private final Reader reader = Reader.create();
    private Report report = Report.of("none", "");

    @Setup
    public void load() {
        report = Texts.named(text);
    }

    /** The reader alone. */
    @Benchmark
    public Analysis read() {
        return reader.read(report);
    }

    /** The reader and the line of JSON. */
    @Benchmark
    public String readAndWrite() {
        return AnalysisJson.write(reader.read(report));
    }
}
