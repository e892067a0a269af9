package ae.sharjah.digital.request.attachment.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of malware scans.
 *
 * @param scanner {@code tcp://host:port} or {@code unix:/path} of clamd, or {@code none}
 * @param connect time until clamd accepts a connection
 * @param deadline time until a scan must have ended
 */
@ConfigurationProperties("attachments.scanning")
record ScanProperties(
        @DefaultValue("") String scanner,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("2m") Duration deadline) {}
