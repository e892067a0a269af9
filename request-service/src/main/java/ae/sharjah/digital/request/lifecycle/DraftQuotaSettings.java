package ae.sharjah.digital.request.lifecycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of one person's drafts, over all services.
 *
 * @param count largest number
 * @param answers largest size of their answers together
 */
@ConfigurationProperties("requests.drafts.quota")
record DraftQuotaSettings(
        @DefaultValue("100") int count, @DefaultValue("2MB") DataSize answers) {}
