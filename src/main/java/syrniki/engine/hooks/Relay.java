package syrniki.engine.hooks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;

/** An executor as a future is to use it: its thread has something to do as long as that runs. */
record Relay(Work work, ExecutorShadow shadow, Executor real) implements Executor {

    static Relay of(Observation run, Work work, Executor real) {
        return new Relay(work, ExecutorShadow.of(run, real), real);
    }

    @Override
    public void execute(Runnable body) {
        shadow.pending.incrementAndGet();
        try {
            real.execute(new Relayed(this, body));
        } catch (RuntimeException | Error e) {
            shadow.pending.decrementAndGet();
            throw e;
        }
    }

    /** Of a type that a fork-join pool knows as what a thread may do while it waits. */
    private static final class Relayed extends ForkJoinTask<Void>
            implements Runnable, CompletableFuture.AsynchronousCompletionTask {

        private final transient Relay relay;
        private final transient Runnable body;

        Relayed(Relay relay, Runnable body) {
            this.relay = relay;
            this.body = body;
        }

        @Override
        public void run() {
            Waits.busy(
                    relay.work.readyBy(),
                    () -> {
                        relay.shadow.pending.decrementAndGet();
                        body.run();
                    });
        }

        @Override
        protected boolean exec() {
            run();
            return true;
        }

        @Override
        public Void getRawResult() {
            return null;
        }

        @Override
        protected void setRawResult(Void nothing) {}
    }
}
