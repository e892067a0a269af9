package ae.sharjah.digital.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@code deploy/local/status}: one line per process, and the memory of all. Exit code 0 when everything is ready. */
final class Status {

    private static final int ALL_READY = 0;
    private static final int NOT_ALL_READY = 1;
    private static final int NOT_RUNNING = 3;

    private Status() {}

    static int run(Options options) {
        DataFolder data = new DataFolder(options.data());
        ProcessHandle launcher = data.running().orElse(null);
        if (launcher == null) {
            System.out.println("The platform does not run from " + data.path() + ".");
            return NOT_RUNNING;
        }
        List<ProcessState> states = ProcessState.read(data.states());
        System.out.printf(
                Locale.ROOT,
                "%-22s %8s  %-10s %6s %10s %10s %9s%n",
                "process",
                "pid",
                "state",
                "port",
                "memory",
                "up",
                "restarts");
        ProcessMemory total = ProcessMemory.of(launcher);
        System.out.printf(
                Locale.ROOT, "%-22s %8d  %-10s %6s %10s%n", "launcher", launcher.pid(), "ready", "", total.resident());
        for (ProcessState state : states) {
            ProcessMemory memory =
                    ProcessHandle.of(state.pid()).map(ProcessMemory::ofTree).orElse(ProcessMemory.NONE);
            total = total.plus(memory);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %8s  %-10s %6d %10s %10s %9d%n",
                    state.name(),
                    state.pid() == 0 ? "-" : state.pid(),
                    state.phase().label(),
                    state.port(),
                    state.pid() == 0 ? "-" : memory.resident(),
                    state.pid() == 0 ? "-" : up(state.since()),
                    state.restarts());
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s %37s %10s   (pages shared between processes counted once: %s)%n",
                "together",
                "",
                total.resident(),
                total.proportional());
        boolean ready = states.stream().allMatch(state -> state.phase() == ProcessState.Phase.READY);
        return ready ? ALL_READY : NOT_ALL_READY;
    }

    private static String up(Instant since) {
        Duration up = Duration.between(since, Instant.now());
        return up.toHours() > 0
                ? up.toHours() + " h " + up.toMinutesPart() + " m"
                : up.toMinutes() + " m " + up.toSecondsPart() + " s";
    }
}
