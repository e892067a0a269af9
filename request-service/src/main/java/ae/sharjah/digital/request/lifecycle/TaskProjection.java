package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.workflow.Workflow;

/** Keeps lists of what waits for whom; told of every move in its transaction, while the request is held. */
public interface TaskProjection {
    void update(Request before, Request after, Workflow workflow);
}
