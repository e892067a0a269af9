package ae.sharjah.digital.servicedefinition.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkBudgetTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void limitsTheSumOfAllPatterns() {
        CompiledPattern pattern = CompiledPattern.compile("^[a-z]{1,100}$");
        var budget = WorkBudget.of(100_000, LONG);
        assertThat(budget.call(() -> pattern.find("a".repeat(100)))).isTrue();
        assertThatThrownBy(() -> budget.call(() -> IntStream.range(0, 5).allMatch(_ -> pattern.find("a".repeat(100)))))
                .isInstanceOf(WorkExceededException.class);
        assertThat(budget.isOver()).isTrue();
    }

    @Test
    void usesTheBudgetAroundItUp() {
        var outer = WorkBudget.of(10, LONG);
        outer.call(() -> {
            var inner = WorkBudget.of(1_000, LONG);
            assertThatThrownBy(() -> inner.call(() -> {
                        WorkBudget.charge(11);
                        return true;
                    }))
                    .isInstanceOf(WorkExceededException.class);
            assertThat(inner.isOver()).isTrue();
            return true;
        });
    }

    @Test
    void endsInTheMiddleOfATextWhenTheTimeIsOver() {
        CompiledPattern pattern = CompiledPattern.compile("^(a|b|c)*$");
        var budget = WorkBudget.of(Long.MAX_VALUE, Duration.ofMillis(1));
        assertThatThrownBy(() -> budget.call(() -> pattern.find("abc".repeat(2_000_000))))
                .isInstanceOf(WorkExceededException.class);
    }

    @Test
    void endsWhenTheThreadIsInterrupted() {
        CompiledPattern pattern = CompiledPattern.compile("^(a|b|c)*$");
        var budget = WorkBudget.of(Long.MAX_VALUE, LONG);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> budget.call(() -> pattern.find("abc".repeat(1_000_000))))
                .isInstanceOf(WorkExceededException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void limitsNothingOutsideOfACheck() {
        assertThat(WorkBudget.isLimited()).isFalse();
        assertThat(CompiledPattern.compile("^a+$").find("a".repeat(1_000))).isTrue();
    }
}
