package ae.sharjah.digital.request.history;

import ae.sharjah.digital.platform.retention.PartitionKey;
import ae.sharjah.digital.platform.retention.PartitionedTable;
import ae.sharjah.digital.platform.retention.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history is kept for ever, in parts that stay small: by the month in which a request was made. */
@Configuration(proxyBeanMethods = false)
class HistoryPartitioning {
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
