package ae.sharjah.digital.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The launcher's program with a small platform: PostgreSQL and one stand-in service. */
final class StandInLauncher {

    private StandInLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(Launcher.run(platform(), arguments));
    }

    static Platform platform() {
        Map<String, Integer> ports =
                new java.util.LinkedHashMap<>(Platform.standard().ports());
        ports.put("stand-in", 8099);
        ports.put("stand-in-management", 9099);
        return new Platform(
                Set.of(Platform.POSTGRESQL),
                List.of(new ServiceDefinition(
                        "stand-in", "stand-in", "stand_in", Map.of(), Set.of(Platform.POSTGRESQL))),
                ports);
    }
}
