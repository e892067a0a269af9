package ae.sharjah.digital.catalog.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds known words that a mistyped word may stand for, without comparing it to all of them (symmetric deletes). Two
 * words within a number of errors of each other become equal when at most that number of letters is deleted from each.
 * The index therefore stores every known word under the remainders of its prefix. It takes about 20 entries of 12 bytes
 * per word.
 */
public final class SpellChecker {
    private static final int PREFIX_LENGTH = 8;
    private static final int MIN_LENGTH = 3;
    /**
     * A single replaced letter turns a word this short into a different word, unless the two letters sound or look
     * alike.
     */
    private static final float MAX_COST_FOR_SHORTEST = 0.5f;

    private static final int MIN_LENGTH_FOR_TWO_ERRORS = 6;
    private static final int MAX_LENGTH = 32;
    private static final int MAX_CORRECTIONS = 4;
    /** Corrections within this cost of the best one are returned as well. */
    private static final float COST_TOLERANCE = 0.25f;

    private final String[] words;
    private final int[] heads;
    private int[] hashes;
    private int[] numbers;
    private int[] next;
    private int size;

    /**
     * Known word close to a mistyped one.
     *
     * @param cost of the errors between the two; 1 is one ordinary error
     */
    public record Correction(String word, float cost) {}

    SpellChecker(String[] words) {
        this.words = words;
        int estimated = Math.max(64, words.length * 20);
        this.heads = new int[Integer.highestOneBit(estimated) << 1];
        Arrays.fill(heads, -1);
        this.hashes = new int[estimated];
        this.numbers = new int[estimated];
        this.next = new int[estimated];
        for (int number = 0; number < words.length; number++) {
            String word = words[number];
            if (word.length() >= MIN_LENGTH && word.length() <= MAX_LENGTH) {
                int each = number;
                deletions(word, maxErrors(word.length() + 1), deletion -> store(deletion.hashCode(), each));
            }
        }
    }

    /**
     * Returns the closest other known words in order of cost. Words that are too short or too long have no corrections.
     */
    List<Correction> corrections(String typed) {
        if (typed.length() < MIN_LENGTH || typed.length() > MAX_LENGTH) {
            return List.of();
        }
        // Most mistyped words have one error, and a search for two costs several times as much.
        List<Correction> near = correctionsWithin(typed, 1);
        return near.isEmpty() && maxErrors(typed.length()) > 1 ? correctionsWithin(typed, 2) : near;
    }

    private List<Correction> correctionsWithin(String typed, int errors) {
        var near = new ArrayList<Correction>();
        var compared = new HashSet<Integer>();
        deletions(typed, errors, deletion -> {
            int hash = deletion.hashCode();
            for (int at = heads[slot(hash)]; at >= 0; at = next[at]) {
                if (hashes[at] == hash) {
                    String word = words[numbers[at]];
                    if (Math.abs(word.length() - typed.length()) <= errors && compared.add(numbers[at])) {
                        float cost = EditDistance.cost(typed, word, errors);
                        if (cost > 0 && cost <= (typed.length() > MIN_LENGTH ? errors : MAX_COST_FOR_SHORTEST)) {
                            near.add(new Correction(word, cost));
                        }
                    }
                }
            }
        });
        near.sort((one, other) -> Float.compare(one.cost(), other.cost()));
        return near.stream()
                .takeWhile(one -> one.cost() <= near.getFirst().cost() + COST_TOLERANCE)
                .limit(MAX_CORRECTIONS)
                .toList();
    }

    private static int maxErrors(int length) {
        return length < MIN_LENGTH_FOR_TWO_ERRORS ? 1 : 2;
    }

    private static void deletions(String word, int errors, Consumer<String> each) {
        String beginning = word.substring(0, Math.min(PREFIX_LENGTH, word.length()));
        Set<String> seen = new HashSet<>();
        deletions(beginning, errors, seen, each);
    }

    private static void deletions(String word, int errors, Set<String> seen, Consumer<String> each) {
        if (!seen.add(word)) {
            return;
        }
        each.accept(word);
        if (errors > 0 && word.length() > 1) {
            for (int i = 0; i < word.length(); i++) {
                deletions(word.substring(0, i) + word.substring(i + 1), errors - 1, seen, each);
            }
        }
    }

    private void store(int hash, int number) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        hashes[size] = hash;
        numbers[size] = number;
        next[size] = heads[slot(hash)];
        heads[slot(hash)] = size++;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (heads.length - 1);
    }
}
