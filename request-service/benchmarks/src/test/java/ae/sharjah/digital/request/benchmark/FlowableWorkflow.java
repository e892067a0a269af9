package ae.sharjah.digital.request.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable, embedded, with a process of four user tasks and the history it keeps by default. */
final class FlowableWorkflow implements AutoCloseable {
    private static final int TASKS = 4;
    private static final String PROCESS = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                     targetNamespace="benchmark">
          <process id="licence" isExecutable="true">
            <startEvent id="start"/>
            <sequenceFlow id="f0" sourceRef="start" targetRef="intake"/>
            <userTask id="intake" name="Intake" flowable:candidateGroups="officer"/>
            <sequenceFlow id="f1" sourceRef="intake" targetRef="review"/>
            <userTask id="review" name="Review" flowable:candidateGroups="officer"/>
            <sequenceFlow id="f2" sourceRef="review" targetRef="inspection"/>
            <userTask id="inspection" name="Inspection" flowable:candidateGroups="officer"/>
            <sequenceFlow id="f3" sourceRef="inspection" targetRef="decision"/>
            <userTask id="decision" name="Decision" flowable:candidateGroups="officer"/>
            <sequenceFlow id="f4" sourceRef="decision" targetRef="end"/>
            <endEvent id="end"/>
          </process>
        </definitions>
        """;
    private static final Map<String, Object> ANSWERS = Map.of("answers", BenchmarkDatabase.resource("answers.json"));

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    FlowableWorkflow(String url, int connections) {
        pool.setJdbcUrl(url);
        pool.setUsername(BenchmarkDatabase.username());
        pool.setPassword(BenchmarkDatabase.password());
        pool.setMaximumPoolSize(connections);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool);
        settings.setDatabaseSchemaUpdate("true");
        settings.setAsyncExecutorActivate(false);
        // The service has neither: switched off, so that they cost nothing.
        settings.setDisableIdmEngine(true);
        settings.setDisableEventRegistry(true);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("licence.bpmn20.xml", PROCESS)
                .deploy();
    }

    /** Runs one process from its start to its end. */
    void whole() {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("licence", ANSWERS)
                .getId();
        for (int task = 0; task < TASKS; task++) {
            String open = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult()
                    .getId();
            engine.getTaskService().complete(open);
        }
    }

    long completed() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
