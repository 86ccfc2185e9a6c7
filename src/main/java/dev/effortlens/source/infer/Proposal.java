package dev.effortlens.source.infer;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.Problem;
import dev.effortlens.source.ContractException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** Proposes a configuration for files that nobody has described. */
public final class Proposal {

    /** A table's name alone is enough to take it for something, a single column is not. */
    private static final int ENOUGH = 3;

    private Proposal() {}

    /**
     * Returns the configuration as YAML, each guess with its reason as a comment. Which way a CES scale points is never
     * guessed: the configuration is refused until somebody has said so.
     *
     * @param paths files, folders or globs of Parquet files
     * @throws ContractException with every path at which there is nothing, or something that is no Parquet file
     */
    public static String of(Configuration hadoop, List<String> paths) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<TableProfile> tables = new ArrayList<>();
        for (String path : paths) {
            tables.add(Footers.read(hadoop, path, problems));
        }
        if (!problems.isEmpty()) {
            throw new ContractException(problems);
        }
        return new ProposalText(inputs(tables)).text();
    }

    /** Gives every role to the table for which most speaks, and every table one role. */
    static List<InputGuess> inputs(List<TableProfile> tables) {
        List<InputGuess> chosen = new ArrayList<>();
        Set<Role> taken = EnumSet.noneOf(Role.class);
        Set<TableProfile> placed = new HashSet<>();
        for (InputGuess guess : likeliestFirst(tables)) {
            if (!placed.contains(guess.table()) && taken.add(guess.role())) {
                placed.add(guess.table());
                chosen.add(guess);
            }
        }
        if (!taken.contains(Role.RESPONSES)) {
            rated(tables).ifPresent(guess -> {
                placed.add(guess.table());
                chosen.add(guess);
            });
        }
        tables.stream()
                .filter(table -> !placed.contains(table))
                .forEach(table -> chosen.add(InputGuess.of(table, Role.EVENTS)));
        chosen.sort(Comparator.comparing(InputGuess::role));
        return named(chosen);
    }

    /** A feed of events is known by its name: it must not share it with another one, nor take that of a role. */
    private static List<InputGuess> named(List<InputGuess> inputs) {
        Set<String> taken = new HashSet<>();
        for (Role role : Role.values()) {
            taken.add(InputGuess.key(role));
        }
        return inputs.stream()
                .map(input -> input.role() == Role.EVENTS ? input.called(Tokens.free(input.id(), taken)) : input)
                .toList();
    }

    private static List<InputGuess> likeliestFirst(List<TableProfile> tables) {
        return tables.stream()
                .flatMap(table -> Arrays.stream(Role.values())
                        .filter(role -> role != Role.EVENTS)
                        .map(role -> InputGuess.of(table, role)))
                .filter(guess -> guess.evidence() >= ENOUGH)
                .sorted(Comparator.comparing(guess -> -guess.evidence()))
                .toList();
    }

    /** Whatever carries ratings holds responses, even if it is a log of contacts first. */
    private static Optional<InputGuess> rated(List<TableProfile> tables) {
        return tables.stream()
                .map(table -> InputGuess.of(table, Role.RESPONSES))
                .filter(guess -> !guess.scores().isEmpty())
                .max(Comparator.comparing(InputGuess::evidence));
    }
}
