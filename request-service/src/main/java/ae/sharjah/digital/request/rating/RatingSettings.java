package ae.sharjah.digital.request.rating;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a rating can be changed.
 *
 * @param changeable after it was given, and after the request was decided anew
 */
@ConfigurationProperties("requests.ratings")
public record RatingSettings(@DefaultValue("30d") Duration changeable) {}
