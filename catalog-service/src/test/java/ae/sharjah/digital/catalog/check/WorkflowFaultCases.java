package ae.sharjah.digital.catalog.check;

/** The cases of the faults of branches, four-eyes rules and appeals. */
final class WorkflowFaultCases {
    static final String DEPARTMENTS = "/workflow/stages/departments";
    static final String SAFETY = DEPARTMENTS + "/branches/safety/stages/review";

    private WorkflowFaultCases() {}

    static void addTo(FaultCases cases) {
        cases.onBranches("role-of-officers", SAFETY + "/owner", "\"applicant\"", SAFETY + "/role");
        cases.onBranches(
                "document-unknown",
                SAFETY + "/actions/clear/documents",
                "[\"unheard-of\"]",
                SAFETY + "/actions/clear/documents/0");
        cases.onBranches("branches-have-owners", DEPARTMENTS + "/owner", "\"officer\"", DEPARTMENTS + "/owner");
        cases.onBranches("branches-in-progress", DEPARTMENTS + "/status", "\"SUBMITTED\"", DEPARTMENTS + "/status");
        cases.put(
                "branches-share-system",
                new FaultCase(
                        service -> {
                            PublicationCheckFixture.addBranches(service);
                            for (String branch : new String[] {"safety", "planning"}) {
                                PublicationCheckFixture.put(
                                        service,
                                        DEPARTMENTS + "/branches/" + branch + "/stages/review/actions/clear/by",
                                        "\"agency-system\"");
                            }
                        },
                        DEPARTMENTS + "/branches branches-share-system"));
        cases.onBranches(
                "branch-cannot-pass",
                DEPARTMENTS + "/branches/safety/stages/cleared/ends",
                "\"failed\"",
                DEPARTMENTS + "/branches/safety/stages");
        cases.onBranches(
                "branch-ends-at-once",
                DEPARTMENTS + "/branches/safety/initial",
                "\"cleared\"",
                DEPARTMENTS + "/branches/safety/initial");
        cases.onBranches("join-incomplete", DEPARTMENTS + "/join/failed", null, DEPARTMENTS + "/join/failed");
        cases.put(
                "join-without-need",
                new FaultCase(
                        service -> {
                            PublicationCheckFixture.addBranches(service);
                            for (String branch : new String[] {"safety", "planning"}) {
                                PublicationCheckFixture.put(
                                        service,
                                        DEPARTMENTS + "/branches/" + branch + "/stages/objected/ends",
                                        "\"passed\"");
                            }
                        },
                        DEPARTMENTS + "/join/failed join-without-need"));
        cases.onBranches(
                "join-waits-anyway", DEPARTMENTS + "/join/passed/waits", "true", DEPARTMENTS + "/join/passed/waits");
        cases.on(
                "appeal-not-to-agency",
                "/workflow/stages/rejected/actions/appeal/to",
                "\"completed\"",
                "/workflow/stages/rejected/actions/appeal/to");
        cases.on(
                "appeal-not-handed-over",
                "/workflow/stages/appeal/actions/overturn/to",
                "\"in-review\"",
                "/workflow/stages/appeal/actions/overturn/effects");
        cases.put(
                "appeal-without-last-word",
                new FaultCase(
                        service -> {
                            PublicationCheckFixture.put(
                                    service, "/workflow/stages/appeal/actions/uphold/to", "\"rejected\"");
                            PublicationCheckFixture.put(
                                    service, "/workflow/stages/appeal/actions/withdraw-appeal", null);
                        },
                        "/workflow/stages/rejected appeal-without-last-word"));
        cases.onBranches(
                "four-eyes-of-officers",
                DEPARTMENTS + "/actions/withdraw/fourEyes",
                "[\"clear\"]",
                DEPARTMENTS + "/actions/withdraw/fourEyes");
        cases.onBranches(
                "four-eyes-unknown",
                "/workflow/stages/decision/actions/settle/fourEyes",
                "[\"submit\"]",
                "/workflow/stages/decision/actions/settle/fourEyes/0");
        cases.onBranches(
                "four-eyes-too-late",
                SAFETY + "/actions/clear/fourEyes",
                "[\"settle\"]",
                SAFETY + "/actions/clear/fourEyes/0");
    }
}
