package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.events.retention.PartitionKey;
import ae.sharjah.digital.platform.events.retention.PartitionedTable;
import ae.sharjah.digital.platform.events.retention.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history is kept for ever, in parts that stay small: by the month in which a request was made. */
@Configuration(proxyBeanMethods = false)
class HistoryByMonth {
    @Bean
    PartitionedTable stepsOfRequests() {
        return new PartitionedTable(
                "public",
                "history",
                Period.MONTH,
                new PartitionKey("request_id", PartitionKey.Kind.TIME_ORDERED_ID),
                null);
    }
}
