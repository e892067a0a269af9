package ae.sharjah.digital.local.launcher;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the platform's own services.
 *
 * @param name its name in progress, status and logs, and the start of its jar's name
 * @param module folder of its Maven module, from the project's root
 * @param database of its own, with an owner role of the same name; absent for a service without one
 * @param environment its variables beyond those that every service gets
 * @param after names of the processes that must be ready first
 */
record ServiceDefinition(
        String name, String module, @Nullable String database, Map<String, String> environment, Set<String> after) {}
