package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.request.api.agency.BulkItemResource;
import ae.sharjah.digital.request.api.agency.OfficerCommandResource;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps the bodies that officers send to commands. */
final class OfficerCommandMapper {
    private OfficerCommandMapper() {}

    static OfficerActions.Command toCommand(OfficerCommandResource body) {
        return new OfficerActions.Command(
                new ActionRef(body.getBranch(), body.getAction()),
                body.getReasonCode(),
                orEmpty(body.getReasonParameters()),
                body.getWords(),
                toList(body.getFields()),
                toList(body.getDocuments()));
    }

    static OfficerActions.Command toCommand(BulkItemResource item) {
        return new OfficerActions.Command(
                new ActionRef(item.getBranch(), item.getAction()),
                item.getReasonCode(),
                orEmpty(item.getReasonParameters()),
                item.getWords(),
                List.of(),
                List.of());
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> parameters) {
        return parameters == null ? Map.of() : parameters;
    }

    private static List<String> toList(@Nullable Collection<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
