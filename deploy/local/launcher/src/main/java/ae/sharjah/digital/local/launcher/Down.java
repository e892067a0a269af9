package ae.sharjah.digital.local.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code deploy/local/down}: stops the running launcher and waits for its end. */
final class Down {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(120);

    private Down() {}

    static int run(Options options) {
        DataFolder data = new DataFolder(options.data());
        Optional<ProcessHandle> launcher = data.running();
        if (launcher.isEmpty()) {
            System.out.println("The platform does not run from " + data.path() + ".");
            return 0;
        }
        ProcessHandle process = launcher.get();
        System.out.println("Stopping the platform (process " + process.pid() + ").");
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            throw new Refusal("The platform (process " + process.pid() + ") has not stopped within "
                    + STOP_TIMEOUT.toSeconds() + " s; see " + data.path().resolve("logs") + ".");
        }
        System.out.println("Stopped.");
        return 0;
    }
}
