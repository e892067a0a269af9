package ae.sharjah.digital.e2e;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Extension that provides the platform to tests and prints the location of its logs on a failure. */
final class PlatformExtension implements ParameterResolver, TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(PlatformExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return start(context).platform();
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        Start start = context.getRoot().getStore(NAMESPACE).get(Start.class, Start.class);
        if (start != null && start.platform != null) {
            System.err.println(
                    context.getDisplayName() + " failed; the services' logs are in " + start.platform.logs());
        }
    }

    private static Start start(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Start.class, key -> new Start(), Start.class);
    }

    /** Single start of the platform; a failed start is not retried for every test. */
    private static final class Start implements AutoCloseable {
        private @Nullable LocalPlatform platform;
        private @Nullable RuntimeException failure;

        Start() {
            try {
                platform = new LocalPlatform();
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        LocalPlatform platform() {
            if (platform == null) {
                throw new IllegalStateException("the platform did not start", failure);
            }
            return platform;
        }

        @Override
        public void close() {
            if (platform != null) {
                platform.close();
            }
        }
    }
}
