package ae.sharjah.digital.local.launcher;

import java.io.UncheckedIOException;
import java.util.Objects;

/** The program behind {@code deploy/local/up}, {@code down} and {@code status}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(Launcher.class, Platform.standard(), arguments));
    }

    /** @param program whose {@code main} calls this method, for a second process of it */
    static int run(Class<?> program, Platform platform, String... arguments) throws InterruptedException {
        try {
            Options options = Options.of(arguments);
            return switch (options.verb()) {
                case "up" -> new Up(program, options, platform).run();
                case "down" -> Down.run(options);
                case "status" -> Status.run(options);
                case "train" -> new Training(platform, options).run();
                default -> throw new Refusal("Unknown verb " + options.verb() + ".\n\n" + Options.USAGE);
            };
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return REFUSED;
        } catch (UncheckedIOException failure) {
            System.err.println(
                    "The launcher cannot continue: " + Refusal.why(Objects.requireNonNull(failure.getCause())) + ".");
            return FAILED;
        }
    }
}
