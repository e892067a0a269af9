package ae.sharjah.digital.servicedefinition.rules;

import java.util.List;

/** What came of reading a rule. */
public sealed interface Compilation {

    /** It is sound and can be evaluated. */
    record Checked(Rule rule) implements Compilation {}

    /** It is not. @param faults all that could be found, at least one */
    record Faulty(List<RuleFault> faults) implements Compilation {}
}
