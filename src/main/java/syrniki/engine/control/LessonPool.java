package syrniki.engine.control;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What a program's {@code new ThreadPoolExecutor(...)} and the methods of {@link
 * java.util.concurrent.Executors} make in a controlled run: an executor as the program knows it, in
 * whose stead a {@link Pool} does everything.
 */
@SuppressWarnings("this-escape") // nobody asks its run for it before it is made
public class LessonPool extends ThreadPoolExecutor {

    private final transient Pool pool;

    public LessonPool(
            int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
        this(core, most, keepAlive, unit, queue, new PoolThreads());
    }

    public LessonPool(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory) {
        this(core, most, keepAlive, unit, queue, factory, new AbortPolicy());
    }

    public LessonPool(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            RejectedExecutionHandler handler) {
        this(core, most, keepAlive, unit, queue, new PoolThreads(), handler);
    }

    public LessonPool(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory,
            RejectedExecutionHandler handler) {
        super(core, most, keepAlive, unit, queue, factory, handler);
        Control control = Control.current();
        int room = queue.remainingCapacity();
        pool = new Pool(control, this, core, most, room, unit.toNanos(keepAlive), factory);
        control.memory().keep(this, pool);
    }

    /** One that starts a thread for each task. */
    LessonPool(ThreadFactory factory) {
        super(1, 1, 0, TimeUnit.SECONDS, new java.util.concurrent.SynchronousQueue<>(), factory);
        Control control = Control.current();
        pool = control.memory().keep(this, Pool.perTask(control, this, factory));
    }

    /** The run's own, whose threads do not keep it from its end. */
    LessonPool(int threads, ThreadFactory factory) {
        this(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new java.util.concurrent.LinkedBlockingQueue<>(),
                factory);
    }

    private void hand(Handed task) {
        if (pool.submit(task)) {
            return;
        }
        RejectedExecutionHandler handler = getRejectedExecutionHandler();
        if (handler instanceof DiscardOldestPolicy) {
            if (!pool.shut()) {
                pool.dropOldest();
                pool.put(task);
            }
        } else {
            handler.rejectedExecution(task.promise == null ? task : task.run, this);
        }
    }

    private static int line() {
        return Control.current().self().line;
    }

    final void execute(Runnable body, int line) {
        hand(body instanceof Handed task ? task : Handed.executed(pool, body, line));
    }

    final <T> Future<T> submit(Object lessons, Callable<T> body, int line) {
        Handed task = new Handed(pool, lessons, line);
        LessonFutureTask<T> future = LessonFutureTask.of(pool.control, task, body);
        hand(task);
        return future;
    }

    @Override
    public void execute(Runnable body) {
        execute(body, line());
    }

    @Override
    public Future<?> submit(Runnable body) {
        return submit(body, ExecutorHooks.callable(body, null), line());
    }

    @Override
    public <T> Future<T> submit(Runnable body, T result) {
        return submit(body, ExecutorHooks.callable(body, result), line());
    }

    @Override
    public <T> Future<T> submit(Callable<T> body) {
        return submit(body, body, line());
    }

    @Override
    public void shutdown() {
        pool.shutdown(line());
    }

    @Override
    public List<Runnable> shutdownNow() {
        return pool.shutdownNow(line());
    }

    @Override
    public boolean isShutdown() {
        return pool.shut();
    }

    @Override
    public boolean isTerminated() {
        return pool.terminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return ExecutorHooks.awaitTermination(this, timeout, unit, line());
    }

    @Override
    public void close() {
        pool.close(line());
    }
}
