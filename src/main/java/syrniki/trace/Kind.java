package syrniki.trace;

/**
 * What an {@link Event} says happened, in the JDK's own verbs.
 *
 * <p>A {@code -request} is recorded only when the thread has to wait; the {@code -acquire}, {@code
 * -abandon} or {@code -end} that closes the wait names its cause. docs/trace.md tells, for every
 * kind, what object and value mean.
 */
public enum Kind {
    THREAD_LAUNCH,
    THREAD_START,
    THREAD_END,
    THREAD_NAME,
    THREAD_INTERRUPT,
    THREAD_YIELD,
    LOCK_REQUEST,
    LOCK_ACQUIRE,
    LOCK_ABANDON,
    LOCK_RELEASE,
    PERMIT_REQUEST,
    PERMIT_ACQUIRE,
    PERMIT_ABANDON,
    PERMIT_RELEASE,
    READ,
    WRITE,
    SLEEP_BEGIN,
    SLEEP_END,
    JOIN_BEGIN,
    JOIN_END,
    WAIT_BEGIN,
    WAIT_END,
    NOTIFY,
    QUEUE_PUT,
    QUEUE_TAKE,
    TASK_SUBMIT,
    TASK_BEGIN,
    TASK_END,
    OUTPUT,
    PROGRESS,
    PROCESS_START,
    PROCESS_MEMORY,
    PROCESS_END,
    REQUEST_BEGIN,
    REQUEST_END,
    SERVE_BEGIN,
    SERVE_END,
    PAINT,
    CPU,
    DEADLOCK;

    private final String label = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    /** The kind's name in JSON and CBOR, e.g. {@code lock-acquire}. */
    public String label() {
        return label;
    }

    /** Whether it puts a value into a variable, which a read may see. */
    boolean writes() {
        return this == WRITE || this == PROGRESS;
    }

    /** Whether it may let another thread go on: its time is taken before it happens, not after. */
    boolean letsOthersGoOn() {
        return switch (this) {
            case THREAD_LAUNCH,
                    THREAD_END,
                    THREAD_INTERRUPT,
                    LOCK_RELEASE,
                    PERMIT_RELEASE,
                    WRITE,
                    PROGRESS,
                    NOTIFY,
                    QUEUE_PUT,
                    TASK_SUBMIT,
                    TASK_END,
                    PROCESS_START,
                    PROCESS_END,
                    REQUEST_BEGIN,
                    SERVE_END ->
                    true;
            default -> false;
        };
    }
}
