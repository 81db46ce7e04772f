package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Says in each answer's {@code Server-Timing} how long it took since the request's first byte was read ({@code app}), and how
 * much processor time its thread used ({@code cpu}), in milliseconds. Only where the system property {@value #PROPERTY} asks
 * for it: {@code dev/desk-load} does.
 */
final class Timing implements Area {
    static final String PROPERTY = "musnad.timing";
    private static final double NANOS_A_MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public void routes(RoutesConfig routes) {
        routes.before(context -> context.attribute("cpu", threads.getCurrentThreadCpuTime()));
        routes.after(this::tell);
    }

    private void tell(Context context) {
        long begun =
                ServletContextRequest.getServletContextRequest(context.req()).getBeginNanoTime();
        Long cpu = context.attribute("cpu");
        context.header(
                "Server-Timing",
                String.format(
                        Locale.ROOT,
                        "app;dur=%.3f, cpu;dur=%.3f",
                        (System.nanoTime() - begun) / NANOS_A_MILLI,
                        cpu == null ? 0 : (threads.getCurrentThreadCpuTime() - cpu) / NANOS_A_MILLI));
    }
}
