package ae.sharjah.digital.adapters.host;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Extension that creates the topics and restores the agencies' normal behaviour before each test. */
final class HostReset implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(HostScenario.class)
                .reset();
    }
}
