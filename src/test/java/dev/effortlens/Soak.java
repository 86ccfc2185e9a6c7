package dev.effortlens;

/** Whether tests run at full size, as {@code jobs/soak} lets them. */
public final class Soak {

    private Soak() {}

    /** Says whether this run is at full size. */
    public static boolean isOn() {
        return Boolean.getBoolean("soak");
    }

    /** Returns how often to try: the first number in every build, the second at full size. */
    public static int times(int everyBuild, int fullSize) {
        return isOn() ? fullSize : everyBuild;
    }
}
