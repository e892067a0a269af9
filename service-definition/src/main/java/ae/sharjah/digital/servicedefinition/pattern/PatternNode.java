package ae.sharjah.digital.servicedefinition.pattern;

import java.util.List;

/** Part of a pattern, with what determines the work of matching it. */
sealed interface PatternNode {
    /** Result for what has no bound. */
    long UNBOUNDED = Integer.MAX_VALUE;

    /** Largest number of optional repetitions that RE2 may nest: each takes some 600 bytes of the stack to compile. */
    int MAX_NESTED = 100;

    /** Returns the number of instructions that the part is compiled to, at most {@link #UNBOUNDED}. */
    long size();

    /** Returns the number of characters in the longest match, at most {@link #UNBOUNDED}. */
    long longest();

    /** Returns the largest product of nested repetitions, at most {@link #UNBOUNDED}. */
    long repetitions();

    /** Appends the part in the syntax of RE2. */
    void appendTo(StringBuilder re2);

    /** One character. @param re2 what matches it, in the syntax of RE2 */
    record One(String re2) implements PatternNode {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public long longest() {
            return 1;
        }

        @Override
        public long repetitions() {
            return 1;
        }

        @Override
        public void appendTo(StringBuilder pattern) {
            pattern.append(re2);
        }
    }

    /** Beginning or end of the text. */
    record Anchor(boolean atStart) implements PatternNode {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public long longest() {
            return 0;
        }

        @Override
        public long repetitions() {
            return 1;
        }

        @Override
        public void appendTo(StringBuilder pattern) {
            pattern.append(atStart ? '^' : '$');
        }
    }

    /** Parts one after the other. */
    record Sequence(List<PatternNode> parts) implements PatternNode {
        @Override
        public long size() {
            return limited(parts.stream().mapToLong(PatternNode::size).sum());
        }

        @Override
        public long longest() {
            return limited(parts.stream().mapToLong(PatternNode::longest).sum());
        }

        @Override
        public long repetitions() {
            return parts.stream().mapToLong(PatternNode::repetitions).max().orElse(1);
        }

        @Override
        public void appendTo(StringBuilder pattern) {
            parts.forEach(part -> part.appendTo(pattern));
        }
    }

    /** Alternatives. */
    record Choice(List<PatternNode> alternatives) implements PatternNode {
        @Override
        public long size() {
            return limited(alternatives.stream().mapToLong(PatternNode::size).sum() + alternatives.size());
        }

        @Override
        public long longest() {
            return alternatives.stream().mapToLong(PatternNode::longest).max().orElse(0);
        }

        @Override
        public long repetitions() {
            return alternatives.stream()
                    .mapToLong(PatternNode::repetitions)
                    .max()
                    .orElse(1);
        }

        @Override
        public void appendTo(StringBuilder pattern) {
            for (int i = 0; i < alternatives.size(); i++) {
                pattern.append(i == 0 ? "(?:" : "|");
                alternatives.get(i).appendTo(pattern);
            }
            pattern.append(')');
        }
    }

    /** Repetition. @param max {@link #UNBOUNDED} when there is no limit */
    record Repeat(PatternNode part, int min, long max) implements PatternNode {
        @Override
        public long size() {
            boolean unbounded = max == UNBOUNDED;
            long copies = Math.max(1, unbounded ? min : max);
            return limited(limited(part.size() * copies) + (unbounded ? 1 : max - min));
        }

        @Override
        public long longest() {
            return limited(part.longest() * max);
        }

        @Override
        public long repetitions() {
            return limited(part.repetitions() * Math.max(1, max == UNBOUNDED ? min : max));
        }

        /** Appends the repetition; RE2 nests optional ones, so more than {@link #MAX_NESTED} become several in a row. */
        @Override
        public void appendTo(StringBuilder pattern) {
            if (max == UNBOUNDED) {
                append(pattern, min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}");
                return;
            }
            if (min > 0) {
                append(pattern, "{" + min + "}");
            }
            for (long optional = max - min; optional > 0; optional -= MAX_NESTED) {
                append(pattern, "{0," + Math.min(MAX_NESTED, optional) + "}");
            }
        }

        private void append(StringBuilder pattern, String count) {
            pattern.append("(?:");
            part.appendTo(pattern);
            pattern.append(')').append(count);
        }
    }

    private static long limited(long value) {
        return Math.min(UNBOUNDED, value);
    }
}
