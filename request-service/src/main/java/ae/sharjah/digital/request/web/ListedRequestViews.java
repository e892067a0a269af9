package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.resident.AgencyNameResource;
import ae.sharjah.digital.request.api.resident.RequestSummaryResource;
import ae.sharjah.digital.request.api.resident.StatusResource;
import ae.sharjah.digital.request.lifecycle.ListedRequest;
import ae.sharjah.digital.request.lifecycle.RequestHead;
import ae.sharjah.digital.request.lifecycle.UnreadableItems;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Items of a resident's list of requests, those that cannot be read included. */
@Component
class ListedRequestViews {
    private static final String LIST = "requests";
    private static final Map<String, String> CANNOT_BE_SHOWN =
            Map.of("ar", "تعذّر عرض هذا الطلب", "en", "This request cannot be shown");

    private final RequestViews views;
    private final UnreadableItems unreadable;

    ListedRequestViews(RequestViews views, UnreadableItems unreadable) {
        this.views = views;
        this.unreadable = unreadable;
    }

    RequestSummaryResource summary(ListedRequest listed) {
        return switch (listed) {
            case ListedRequest.Readable(var request) ->
                unreadable.view(LIST, request, request.id(), views::summary, one -> head(listed.head()));
            case ListedRequest.Unreadable(var head, var reason) -> {
                unreadable.report(LIST, head.id(), reason);
                yield head(head);
            }
        };
    }

    private static RequestSummaryResource head(RequestHead head) {
        return new RequestSummaryResource()
                .id(head.id().value())
                .reference(head.reference())
                .serviceId(head.serviceId().value())
                .serviceVersion(head.serviceVersion())
                .serviceTitle(CANNOT_BE_SHOWN)
                .agency(new AgencyNameResource()
                        .id(head.agencyId())
                        .name(Map.of("ar", head.agencyId(), "en", head.agencyId()))
                        .kind(AgencyNameResource.KindEnum.LOCAL))
                .status(StatusResource.fromValue(head.status().name()))
                .stage(head.stage())
                .stageLabel(CANNOT_BE_SHOWN)
                .version(head.version())
                .createdAt(TimestampColumns.utc(head.createdAt()))
                .updatedAt(TimestampColumns.utc(head.updatedAt()))
                .unreadable(true);
    }
}
