package ae.sharjah.digital.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The launcher's program with a small platform: PostgreSQL and one sample service. */
final class SampleLauncher {

    private SampleLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(Launcher.run(SampleLauncher.class, platform(), arguments));
    }

    static Platform platform() {
        Map<String, Integer> ports =
                new java.util.LinkedHashMap<>(Platform.standard().ports());
        ports.put("sample", 8099);
        ports.put("sample-management", 9099);
        return new Platform(
                Set.of(Platform.POSTGRESQL),
                List.of(new ServiceDefinition("sample", "sample", "sample", Map.of(), Set.of(Platform.POSTGRESQL))),
                ports);
    }
}
