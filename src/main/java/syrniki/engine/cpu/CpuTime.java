package syrniki.engine.cpu;

/**
 * How long and how often a thread has had a core, and how long it has had to wait for one.
 *
 * @param on nanoseconds on a core since the thread began
 * @param ready nanoseconds ready to run, but without a core, since the thread began
 * @param turns how often it was given a core since it began
 */
record CpuTime(long on, long ready, long turns) {

    static final CpuTime NONE = new CpuTime(0, 0, 0);

    /** Reads a line of /proc/PID/schedstat: time on a core, time in the run queue, time slices. */
    static CpuTime parse(String schedstat) {
        String[] fields = schedstat.strip().split(" ");
        return new CpuTime(
                Long.parseLong(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2]));
    }

    /** Whether a thread has come noticeably further than it was then: a sleeping one does not. */
    boolean isFurtherThan(CpuTime then, long nanos) {
        return on - then.on > nanos || ready - then.ready > nanos;
    }
}
