package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.workflow.Workflow;

/** Projection of requests to the officers' task lists. */
public interface TaskProjection {
    /** Updates the tasks after a transition, in its transaction and under the request's lock. */
    void update(Request before, Request after, Workflow workflow);
}
