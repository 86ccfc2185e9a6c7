package dev.effortlens.publish;

/** The numbers that src/site/markdown/reliability.md gives; tests hold both sides to them. */
final class ReliabilityPage {

    static final int MEMORY_CASES = 280;
    static final int LOCAL_CASES = 280;
    static final int CALL_CASES = 1514;

    static final int RACES = 20;
    static final int ORDERS = 924;
    static final int KILLS = 12;
    static final int PAIRS = 20;
    static final int PUBLICATIONS = 1000;

    private ReliabilityPage() {}
}
