package dev.effortlens.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks a store many things at once: each is waiting, most of all, so that there may be more of them than cores. */
final class StoreRequests {

    private static final int AT_ONCE = 32;

    private StoreRequests() {}

    /** Returns what the store has for each item, in their order; the first failure of a request is thrown. */
    static <T, R> List<R> all(List<T> items, Function<T, R> request) {
        if (items.isEmpty()) {
            return List.of();
        }
        ExecutorService waiting = Executors.newFixedThreadPool(Math.min(AT_ONCE, items.size()));
        try {
            List<Future<R>> answers = new ArrayList<>();
            items.forEach(item -> answers.add(waiting.submit(() -> request.apply(item))));
            List<R> results = new ArrayList<>();
            for (Future<R> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking a store", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A store could not be asked", failed.getCause());
        } finally {
            waiting.shutdownNow();
        }
    }
}
