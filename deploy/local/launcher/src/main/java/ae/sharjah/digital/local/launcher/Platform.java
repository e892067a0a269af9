package ae.sharjah.digital.local.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What runs: the servers and the services, with their usual ports.
 *
 * @param servers which of {@code postgresql}, {@code kafka} and {@code keycloak} run
 * @param ports usual ports by name; a service's management port is named {@code <service>-management}
 */
record Platform(Set<String> servers, List<ServiceDefinition> services, Map<String, Integer> ports) {

    static final String POSTGRESQL = "postgresql";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";

    static Platform standard() {
        Set<String> stores = Set.of(POSTGRESQL, KAFKA);
        List<ServiceDefinition> services = List.of(
                new ServiceDefinition("identity-service", "identity-service", "identity", Map.of(), stores),
                new ServiceDefinition("catalog-service", "catalog-service", "catalog", Map.of(), stores),
                new ServiceDefinition(
                        "request-service",
                        "request-service",
                        "request",
                        Map.of("OIDC_CLIENT_ID", "request-service"),
                        stores),
                new ServiceDefinition("notification-service", "notification-service", "notification", Map.of(), stores),
                new ServiceDefinition("adapters-sandbox", "integration-adapters/sandbox", "sandbox", Map.of(), stores),
                new ServiceDefinition(
                        "adapters-host",
                        "integration-adapters/host",
                        "adapters",
                        Map.of("OIDC_CLIENT_ID", "integration-adapters"),
                        stores),
                new ServiceDefinition(
                        "gateway", "gateway", "gateway", Map.of("OIDC_CLIENT_ID", "gateway"), Set.of(POSTGRESQL)));
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(POSTGRESQL, 15432);
        ports.put(KAFKA, 19092);
        ports.put("kafka-controller", 19093);
        ports.put(KEYCLOAK, 8180);
        ports.put("keycloak-management", 9180);
        service(ports, "identity-service", 8081);
        service(ports, "catalog-service", 8082);
        service(ports, "request-service", 8083);
        service(ports, "notification-service", 8084);
        service(ports, "adapters-host", 8085);
        service(ports, "adapters-sandbox", 8090);
        service(ports, "gateway", 8080);
        return new Platform(Set.of(POSTGRESQL, KAFKA, KEYCLOAK), services, ports);
    }

    /** The same with the named processes only. */
    Platform only(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        for (String name : names) {
            if (!servers.contains(name)
                    && services.stream().noneMatch(service -> service.name().equals(name))) {
                throw new Refusal("There is no process named " + name + ".");
            }
        }
        return new Platform(
                servers.stream().filter(names::contains).collect(java.util.stream.Collectors.toSet()),
                services.stream()
                        .filter(service -> names.contains(service.name()))
                        .toList(),
                ports);
    }

    /** Names of the ports that the processes listen on. */
    List<String> listening() {
        return ports.keySet().stream()
                .filter(port -> servers.stream().anyMatch(name -> belongs(port, name))
                        || services.stream().anyMatch(service -> belongs(port, service.name())))
                .toList();
    }

    private static boolean belongs(String port, String process) {
        return port.equals(process)
                || port.equals(process + "-management")
                || (process.equals(KAFKA) && port.equals("kafka-controller"));
    }

    private static void service(Map<String, Integer> ports, String name, int port) {
        ports.put(name, port);
        ports.put(name + "-management", port + 1000);
    }
}
