package dev.effortlens.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Lets every change of a scenario go wrong in turn and in every way, and looks whether readers see the old or the new
 * whole, and whether one plain rerun gives the bytes of the undisturbed run.
 */
final class FailureHarness {

    private final Places places;
    private final Publishing publishing;
    private final Reader reader;
    private final List<String> violations = new ArrayList<>();
    private int cases;

    FailureHarness(Places places, Publishing publishing, Reader reader) {
        this.places = places;
        this.publishing = publishing;
        this.reader = reader;
    }

    /** Runs all scenarios and faults. */
    FailureHarness runAll() throws IOException {
        for (Scenario scenario : Scenario.values()) {
            run(scenario);
        }
        return this;
    }

    /** How many cases there were. */
    int cases() {
        return cases;
    }

    /** What went wrong that must not. */
    List<String> violations() {
        return violations;
    }

    /** Runs one scenario with all faults. */
    FailureHarness run(Scenario scenario) throws IOException {
        Undisturbed undisturbed = undisturbed(scenario);
        for (Fault fault : Fault.values()) {
            for (int failing = 1; failing <= undisturbed.changes; failing++) {
                Faults faults = Faults.at(failing, fault);
                String name = "%s, %s at change %d of %d".formatted(scenario, fault, failing, undisturbed.changes);
                new Case(name, scenario, undisturbed).run(faults);
                cases += faults.struck() ? 1 : 0;
            }
        }
        return this;
    }

    /** What a run without faults does. */
    private record Undisturbed(
            int changes,
            SortedMap<String, String> before,
            SortedMap<String, String> after,
            SortedMap<String, String> all) {}

    private Undisturbed undisturbed(Scenario scenario) throws IOException {
        Place place = places.fresh();
        scenario.prepare(place.healthy());
        SortedMap<String, String> before = Reader.followLedger(place.healthy());
        Faults counting = Faults.none();
        scenario.act(Publishing::real, place.faulty(counting), "a9");
        SortedMap<String, String> after = Reader.followLedger(place.healthy());
        new Publisher(place.healthy(), () -> "a0").clean(Long.MAX_VALUE);
        return new Undisturbed(counting.changes(), before, after, place.everything());
    }

    private final class Case {

        private final String name;
        private final Scenario scenario;
        private final Undisturbed undisturbed;

        Case(String name, Scenario scenario, Undisturbed undisturbed) {
            this.name = name;
            this.scenario = scenario;
            this.undisturbed = undisturbed;
        }

        void run(Faults faults) throws IOException {
            Place place = places.fresh();
            scenario.prepare(place.healthy());
            boolean claimed = act(place.faulty(faults), "a8");
            expectWhole(place, claimed, "after the fault");
            place.powerCut();
            expectWhole(place, claimed, "after a power cut");
            if (!act(place.healthy(), "a9")) {
                violations.add(name + ": a plain rerun does not mend it");
                return;
            }
            place.powerCut();
            expectWhole(place, true, "after the rerun");
            new Publisher(place.healthy(), () -> "a0").clean(Long.MAX_VALUE);
            if (!place.everything().equals(undisturbed.all)) {
                violations.add(name + ": after a rerun, other bytes than those of the undisturbed run");
            }
        }

        private boolean act(Store store, String attempt) {
            try {
                return scenario.act(publishing, store, attempt);
            } catch (IOException failed) {
                return false;
            }
        }

        private void expectWhole(Place place, boolean claimed, String when) {
            try {
                SortedMap<String, String> seen = reader.read(place.healthy());
                boolean whole = seen.equals(undisturbed.after) || (!claimed && seen.equals(undisturbed.before));
                if (!whole) {
                    violations.add(name + ": " + when + " readers see neither the old nor the new");
                }
            } catch (IOException torn) {
                violations.add(name + ": " + when + " " + torn);
            }
        }
    }
}
