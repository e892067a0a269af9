package ae.sharjah.digital.local.servers;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that runs in a JVM of its own and starts from an {@link AotCache} once it has recorded one. */
public abstract class JavaServer extends ManagedProcess {

    private static final Duration RECORDING_TIMEOUT = Duration.ofMinutes(5);

    private final JvmMode mode;

    protected JavaServer(ServerDescription description, JvmMode mode) {
        super(mode == JvmMode.RECORDING ? description.withStopTimeout(RECORDING_TIMEOUT) : description);
        this.mode = mode;
    }

    /** Prepares what the server needs and returns its program; called by every start. */
    protected abstract JavaProgram program();

    /** Returns the program's arguments. */
    protected abstract List<String> arguments();

    /** Returns the program's environment variables. */
    protected abstract Map<String, String> environment();

    @Override
    protected Command command() {
        JavaProgram program = program();
        Map<String, String> variables = new HashMap<>(environment());
        variables.putAll(program.environment());
        return new Command(name(), program.command(mode, arguments()), variables, folder(), log());
    }

    /** Returns whether the next start finds a cache. */
    public final boolean hasCache() {
        return program().cache().exists();
    }

    /**
     * Starts the server, stops it once it answers, and publishes the cache that it has recorded. Only for a server in the
     * mode {@link JvmMode#RECORDING}. Throws {@link ServerStartException}.
     */
    public final void recordCache() {
        AotCache cache = program().cache();
        try {
            start();
            stop();
            if (!cache.publish()) {
                throw new ServerStartException("The " + name() + " process has not recorded an AOT cache.", log());
            }
        } finally {
            cache.discardRecording();
        }
    }
}
