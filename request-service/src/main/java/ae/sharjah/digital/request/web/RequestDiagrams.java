package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.History;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.servicedefinition.drawing.Diagram;
import ae.sharjah.digital.servicedefinition.drawing.Mermaid;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The way of one request through its workflow. */
@Component
class RequestDiagrams {
    private static final int MOST_STEPS = 1_000;

    private final ServiceVersions services;
    private final History history;

    RequestDiagrams(ServiceVersions services, History history) {
        this.services = services;
        this.history = history;
    }

    String of(Request request, Locale language) {
        var workflow =
                services.version(request.serviceId(), request.serviceVersion()).workflow();
        var path = Path.of(request, workflow, history.of(request.id(), 0, MOST_STEPS));
        Diagram diagram = new WorkflowDrawing(workflow, path, language).drawn();
        return Mermaid.render(diagram);
    }
}
