package ae.sharjah.digital.servicedefinition.rules;

import java.util.List;

/** Result of compiling a rule. */
public sealed interface Compilation {

    /** The rule is valid and can be evaluated. */
    record Checked(Rule rule) implements Compilation {}

    /** The rule is invalid. @param faults all faults that could be found, at least one */
    record Faulty(List<RuleFault> faults) implements Compilation {}
}
