package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.servicedefinition.drawing.Diagram;
import ae.sharjah.digital.servicedefinition.drawing.Mermaid;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowDrawing;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Diagrams of requests' paths through their workflows. */
@Component
class RequestDiagrams {
    private static final int MAX_STEPS = 1_000;

    private final ServiceVersions services;
    private final History history;

    RequestDiagrams(ServiceVersions services, History history) {
        this.services = services;
        this.history = history;
    }

    String draw(Request request, Locale language) {
        var workflow =
                services.version(request.serviceId(), request.serviceVersion()).workflow();
        var path = VisitedPath.of(request, workflow, history.stepsAfter(request.id(), 0, MAX_STEPS));
        Diagram diagram = WorkflowDrawing.draw(WorkflowOutlines.of(workflow), path, language);
        return Mermaid.render(diagram);
    }
}
