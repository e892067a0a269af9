package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database refuses what no reader could read. */
@RequestServiceTest
class StoredListsIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"request, waiting_fields, id", "history, fields, request_id", "history, effects, request_id"})
    void refusesANullInAList(String table, String column, String key) {
        String id = service.create(resident(UUID.randomUUID()), newRequest(validAnswers(), true))
                .body()
                .path("id")
                .asString();
        assertThatThrownBy(() -> jdbc.sql("UPDATE %s SET %s = ARRAY['/a', NULL] WHERE %s = :id::uuid"
                                .formatted(table, column, key))
                        .param("id", id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("have_no_null");
    }
}
