package ae.sharjah.digital.request.history;

import ae.sharjah.digital.platform.events.retention.PartitionKey;
import ae.sharjah.digital.platform.events.retention.PartitionedTable;
import ae.sharjah.digital.platform.events.retention.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Partitioning of the history by the month in which a request was made: stored permanently, in parts that stay small. */
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
