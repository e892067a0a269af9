package ae.sharjah.digital.request.rating;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of ratings.
 *
 * @param changeable time in which a rating can be changed, after it was created and after a new decision on the request
 */
@ConfigurationProperties("requests.ratings")
public record RatingSettings(@DefaultValue("30d") Duration changeable) {}
