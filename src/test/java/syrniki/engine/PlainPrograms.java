package syrniki.engine;

import java.util.ArrayList;
import java.util.List;

/** Small programs that always print the same, each full of what a weaver could get wrong. */
final class PlainPrograms {

    private static final String SHELL =
            """
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;
            import java.util.function.*;
            import java.util.stream.*;

            class Same {
                static int[] jars = new int[3];
                static final boolean[] flags = new boolean[2];
                static final byte[] bytes = new byte[1];
                static final String[] names = new String[2];
                static long big = 1;
                static double real;
                static float small = 1.5f;
                static char letter = 'a';
                static short tiny = 3;
                static String text = "a";
                static volatile boolean ready;
                int inst;
                long linst;
                double dinst;
                Object oinst;

                static class Account {
                    int balance;
                    long total;
                    Account(int b) { balance = b; total += b; }
                    synchronized void add(int n) { balance += n; total += n; if (n < 0) throw new IllegalArgumentException("neg"); }
                    synchronized long both(long a, double b) { return (long) (a + b + balance); }
                    synchronized void nothing() {}
                    static synchronized int twice(int x) { return x * 2; }
                    synchronized int again(int n) { return n == 0 ? 0 : 1 + again(n - 1); }
                }
                static class Cook extends Thread {
                    Cook(String n) { super(n); }
                    Cook(Runnable r) { super(r); }
                    @Override public synchronized void run() { System.out.println(getName() + " runs"); super.run(); }
                }
                static class Chef extends Cook {
                    Chef() { super("chef"); }
                    @Override public void run() { super.run(); System.out.println("sub"); if (ready) return; System.out.println("more"); }
                }
                interface Greeter { default String hi() { synchronized (this) { return "hi"; } } static void t(Runnable r) { Runnable q = r::run; q.run(); } }
                enum Color { RED, GREEN { @Override int use() { return -1; } }; int uses; int use() { return ++uses; } }
                record Point(int x, String y) { Point { if (x < 0) throw new IllegalArgumentException("x"); } }
                sealed interface Shape permits Circle, Square {}
                record Circle(double r) implements Shape {}
                record Square(double a) implements Shape {}
                static double area(Shape s) { return switch (s) { case Circle(double r) when r > 10 -> -1; case Circle c -> c.r() * 3; case Square(var a) -> a * a; }; }
                @SafeVarargs static <T extends Comparable<T>> T max(T... xs) { T m = xs[0]; for (T x : xs) if (x.compareTo(m) > 0) m = x; return m; }
                static int fin(int n) { try { if (n == 0) throw new RuntimeException("zero"); return n; } catch (RuntimeException e) { return -1; } finally { jars[0]++; } }
                static void say(Object o) { System.out.println(o); }
                static void joined(Thread t) throws Exception { t.start(); t.join(); }
                static void interruptedIn(Callable<?> wait) throws Exception {
                    Thread t = new Thread(() -> { try { wait.call(); say("went on"); } catch (Exception e) { say(e.getClass().getSimpleName() + " " + Thread.currentThread().isInterrupted()); } });
                    t.start();
                    while (t.getState() != Thread.State.WAITING && t.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
                    t.interrupt();
                    t.join();
                    t = new Thread(() -> { Thread.currentThread().interrupt(); try { wait.call(); say("went on"); } catch (Exception e) { say(e.getClass().getSimpleName() + " " + Thread.currentThread().isInterrupted()); } });
                    joined(t);
                }

                static void main() throws Exception {
            %s
                }
            }
            """;

    private static final String BODIES =
            """
            Account account = new Account(5); account.add(3); try { account.add(-1); } catch (IllegalArgumentException e) { say(e.getMessage()); }
            account.nothing(); say(account.balance + " " + account.total + " " + Account.twice(4) + " " + account.both(2L, 3.5) + account.again(5)); say(Thread.holdsLock(account));
            ---
            jars[1] += 7; flags[1] = true; bytes[0]--; big *= 3; real += 0.5; small /= 2; letter++; tiny <<= 2; text += "b"; names[1] = text; names[0] = null; jars[jars[1] % 3]++;
            say(Arrays.toString(jars) + Arrays.toString(flags) + Arrays.toString(bytes) + Arrays.toString(names) + big + real + small + letter + tiny + text);
            Same n = new Same(); n.inst = 3; n.linst = 4; n.inst++; n.linst <<= 2; n.dinst = n.linst-- / 3.0; n.oinst = n; say(n.inst + n.linst + n.dinst + (n.oinst == n ? "self" : ""));
            int[][] grid = new int[2][2]; grid[1][0] = grid[0][1]++ + 4; long[] ls = {1, 2}; ls[0] += ls[1]++; double[] ds = {0.5}; ds[0] *= 2; char[] cs = {'x'}; cs[0]++; say(Arrays.deepToString(grid) + Arrays.toString(ls) + ds[0] + cs[0]);
            ---
            try { jars[5] = 1; } catch (ArrayIndexOutOfBoundsException e) { say(e.getMessage()); }
            try { jars[-1]++; } catch (ArrayIndexOutOfBoundsException e) { say(e.getMessage()); }
            try { Object[] o = names; o[0] = 1; } catch (ArrayStoreException e) { say(e.getMessage()); }
            try { int[] none = null; none[0] = 1; } catch (NullPointerException e) { say("npe"); }
            try { Account none = null; none.balance = 1; } catch (NullPointerException e) { say("npe"); }
            try { Account none = null; say(none.balance); } catch (NullPointerException e) { say("npe"); }
            try { synchronized ((Object) null) { say("in"); } } catch (NullPointerException e) { say("npe"); }
            ---
            Object mon = new Object(); synchronized (mon) { synchronized (mon) { say("nested"); } say(Thread.holdsLock(mon)); } say(Thread.holdsLock(mon));
            try { mon.notify(); } catch (IllegalMonitorStateException e) { say(e.getMessage()); }
            try { mon.wait(); } catch (IllegalMonitorStateException e) { say(e.getMessage()); }
            try { mon.wait(-1); } catch (IllegalArgumentException e) { say(e.getMessage()); }
            synchronized (mon) { try { mon.wait(0, 1_000_000); } catch (IllegalArgumentException e) { say(e.getMessage()); } mon.wait(3); mon.wait(1, 5); say("timed"); mon.notifyAll(); }
            try { synchronized (mon) { throw new RuntimeException("out"); } } catch (RuntimeException e) { say(e.getMessage() + Thread.holdsLock(mon)); }
            ---
            joined(new Cook("c")); joined(new Chef()); new Cook("direct").run(); joined(new Cook(() -> say("inner")) {}); ready = true; joined(new Chef());
            Thread twice = new Thread(() -> say("once")); joined(twice); try { twice.start(); } catch (IllegalThreadStateException e) { say("twice"); }
            say(twice.isAlive() + " " + twice.getState() + " " + twice.getName()); say(Thread.currentThread().getName() + Thread.currentThread().getPriority() + Thread.currentThread().isDaemon());
            ---
            ReentrantLock l = new ReentrantLock(); Runnable lock = l::lock, unlock = l::unlock; lock.run(); say(l.getHoldCount()); unlock.run(); BooleanSupplier tries = l::tryLock; say(tries.getAsBoolean()); Lock plain = l; plain.lock(); plain.unlock(); unlock.run();
            try { l.unlock(); } catch (IllegalMonitorStateException e) { say("imse " + e.getMessage()); } say(l.isLocked());
            l.lock(); Thread other = new Thread(() -> { say(l.tryLock()); try { say(l.tryLock(2, TimeUnit.MILLISECONDS)); } catch (InterruptedException e) { say(e); } }); joined(other); l.unlock();
            try { l.newCondition().signal(); } catch (IllegalMonitorStateException e) { say("imse"); } try { l.newCondition().await(); } catch (IllegalMonitorStateException e) { say("imse"); }
            ---
            Function<Runnable, Thread> make = Thread::new; Thread t = make.apply(() -> say("made")); joined(t); Consumer<Object> println = System.out::println; println.accept("ref"); Supplier<ReentrantLock> locks = ReentrantLock::new; say(locks.get().isFair());
            ScheduledExecutorService timed = Executors.newSingleThreadScheduledExecutor(); Runnable closes = timed::shutdown; closes.run(); say(timed.isShutdown());
            Thread.startVirtualThread(() -> say("virtual " + Thread.currentThread().isVirtual())).join(); Thread.ofPlatform().name("p-", 1).daemon().start(() -> say(Thread.currentThread().getName() + Thread.currentThread().isDaemon())).join();
            Thread.ofVirtual().name("v").unstarted(() -> say("never")); joined(Thread.ofVirtual().name("v").unstarted(() -> say(Thread.currentThread().getName())));
            ---
            say(new Greeter() {}.hi()); Greeter.t(() -> say("st")); say(Color.RED.use() + Color.RED.use() + " " + Color.valueOf("GREEN").use() + Color.values().length);
            say(new Point(1, "q") + " " + new Point(1, "q").equals(new Point(1, "q")) + area(new Circle(1)) + " " + area(new Circle(11)) + " " + area(new Square(2)) + " " + max(1, 5, 3) + " " + fin(0) + fin(2) + jars[0]);
            Object o = 5; say(switch (o) { case Integer i when i > 3 -> "big" + i; case String q -> q; default -> "x"; }); try { new Point(-1, ""); } catch (IllegalArgumentException e) { say(e.getMessage()); }
            say(IntStream.range(0, 100).parallel().map(x -> x * 2).sum()); say(Stream.of("b", "a").sorted().collect(Collectors.joining(","))); int k = 0; outer: for (int i = 0; ; i++) { for (int j = 0; ; j++) { if (j == 3) continue outer; if (i == 3) break outer; k += i * j; } } say(k);
            ---
            Object ping = new Object(); int[] turn = {0};
            Thread pong = new Thread(() -> { for (int i = 0; i < 30; i++) synchronized (ping) { while (turn[0] != 1) try { ping.wait(); } catch (InterruptedException e) { say(e); } say("pong"); turn[0] = 0; ping.notifyAll(); } }); pong.start();
            for (int i = 0; i < 30; i++) synchronized (ping) { while (turn[0] != 0) ping.wait(); say("ping"); turn[0] = 1; ping.notify(); } pong.join();
            ---
            ReentrantLock l = new ReentrantLock(); Condition c = l.newCondition(); int[] turn = {0};
            Thread pong = new Thread(() -> { for (int i = 0; i < 30; i++) { l.lock(); try { while (turn[0] != 1) c.awaitUninterruptibly(); say("pong"); turn[0] = 0; c.signalAll(); } finally { l.unlock(); } } }); pong.start();
            for (int i = 0; i < 30; i++) { l.lock(); try { while (turn[0] != 0) c.await(); say("ping"); turn[0] = 1; c.signal(); } finally { l.unlock(); } pong.interrupt(); } pong.join();
            l.lock(); say(c.await(1, TimeUnit.MILLISECONDS)); say(c.awaitNanos(1000) <= 0); say(l.getHoldCount()); l.unlock();
            ---
            ReentrantLock l = new ReentrantLock(); Condition c = l.newCondition(); int[] kept = {0};
            for (int n = 0; n < 20; n++) {
                CountDownLatch in = new CountDownLatch(1);
                Thread t = new Thread(() -> { l.lock(); try { in.countDown(); c.awaitUninterruptibly(); kept[0] += Thread.currentThread().isInterrupted() ? 1 : 0; } finally { l.unlock(); } }); t.start();
                in.await(); l.lock(); try { t.interrupt(); for (int i = 0; i < 5000; i++) Thread.onSpinWait(); c.signal(); } finally { l.unlock(); } t.join();
            }
            say(kept[0]);
            ---
            interruptedIn(() -> { Thread.sleep(100_000); return 0; }); interruptedIn(() -> { synchronized (jars) { jars.wait(); } return 0; }); interruptedIn(() -> { new ReentrantLock().newCondition(); TimeUnit.DAYS.sleep(1); return 0; });
            ReentrantLock l = new ReentrantLock(); l.lock(); interruptedIn(() -> { l.lockInterruptibly(); return 0; }); interruptedIn(() -> { l.tryLock(1, TimeUnit.DAYS); return 0; }); l.unlock();
            interruptedIn(() -> { ReentrantLock m = new ReentrantLock(); Condition c = m.newCondition(); m.lock(); try { c.await(); } finally { say(m.isHeldByCurrentThread()); m.unlock(); } return 0; });
            interruptedIn(() -> { new Semaphore(0).acquire(); return 0; }); interruptedIn(() -> { new Semaphore(0).tryAcquire(1, TimeUnit.DAYS); return 0; }); interruptedIn(() -> { new CountDownLatch(1).await(); return 0; }); interruptedIn(() -> { new ArrayBlockingQueue<Integer>(1).take(); return 0; });
            interruptedIn(() -> { new CyclicBarrier(2).await(); return 0; }); interruptedIn(() -> { new CompletableFuture<Integer>().get(); return 0; }); Thread forever = new Thread(() -> LockSupport.park()); forever.start(); interruptedIn(() -> { forever.join(); return 0; }); LockSupport.unpark(forever);
            ---
            ReentrantLock l = new ReentrantLock(); l.lock(); Thread t = new Thread(() -> { l.lock(); say("got it " + Thread.currentThread().isInterrupted()); l.unlock(); }); t.start(); while (!l.hasQueuedThread(t)) Thread.onSpinWait(); t.interrupt(); l.unlock(); t.join();
            Semaphore s = new Semaphore(0); Thread u = new Thread(() -> { s.acquireUninterruptibly(); say("got it " + Thread.interrupted()); }); u.start(); while (!s.hasQueuedThreads()) Thread.onSpinWait(); u.interrupt(); s.release(); u.join();
            Object m = new Object(); Thread w; synchronized (m) { w = new Thread(() -> { synchronized (m) { say("in " + Thread.currentThread().isInterrupted()); } }); w.start(); w.interrupt(); say("holding"); } w.join();
            ---
            Semaphore s = new Semaphore(3, true); s.acquire(2); say(s.availablePermits()); say(s.tryAcquire(2)); s.release(5); say(s.drainPermits()); s.release(); s.acquire(); say(s.tryAcquire(1, TimeUnit.MILLISECONDS)); try { s.acquire(-1); } catch (IllegalArgumentException e) { say("iae"); } try { s.release(-1); } catch (IllegalArgumentException e) { say("iae"); }
            ReadWriteLock rw = new ReentrantReadWriteLock(); rw.readLock().lock(); rw.readLock().lock(); say(rw.writeLock().tryLock()); rw.readLock().unlock(); rw.readLock().unlock(); rw.writeLock().lock(); rw.readLock().lock(); rw.writeLock().unlock(); say(rw.readLock().tryLock()); rw.readLock().unlock(); rw.readLock().unlock(); try { rw.readLock().unlock(); } catch (IllegalMonitorStateException e) { say("imse"); } try { rw.readLock().newCondition(); } catch (UnsupportedOperationException e) { say("uoe"); }
            StampedLock st = new StampedLock(); long w = st.writeLock(); say(st.tryReadLock()); long r = st.tryConvertToReadLock(w); say(st.isReadLocked()); say(st.tryWriteLock()); long o = st.tryOptimisticRead(); say(st.validate(o)); w = st.tryConvertToWriteLock(r); say(w != 0); try { st.unlockRead(w); } catch (IllegalMonitorStateException e) { say("imse"); } st.unlock(w); say(st.isWriteLocked()); r = st.readLock(); st.unlockRead(r); say(st.tryUnlockRead());
            ---
            List<Integer> shared = Collections.synchronizedList(new ArrayList<>()); Thread[] ts = new Thread[4]; for (int i = 0; i < 4; i++) { int me = i; ts[i] = new Thread(() -> { for (int j = 0; j < 200; j++) { shared.add(me); synchronized (shared) { for (Integer x : shared) if (x > 9) say(x); } } }); ts[i].start(); } for (Thread t : ts) t.join(); say(shared.size());
            Account a = new Account(0); Thread[] us = new Thread[4]; for (int i = 0; i < 4; i++) { us[i] = new Thread(() -> { for (int j = 0; j < 500; j++) a.add(1); }); us[i].start(); } for (Thread t : us) t.join(); say(a.balance + " " + a.total);
            AtomicInteger n = new AtomicInteger(); IntUnaryOperator f = x -> x + 2; say(n.incrementAndGet() + n.getAndAdd(3) + n.updateAndGet(f) + " " + n.compareAndSet(6, 1) + n.compareAndSet(5, 1) + n.get()); IntSupplier inc = n::incrementAndGet; say(inc.getAsInt());
            ---
            Thread.UncaughtExceptionHandler h = (t, e) -> say(t.getName() + " " + e.getMessage()); Thread t = new Thread(() -> { throw new IllegalStateException("burnt"); }, "x"); t.setUncaughtExceptionHandler(h); joined(t);
            try { throw new Exception("a", new RuntimeException("b")); } catch (Exception e) { say(e.getCause().getMessage()); } try { Object o = "s"; Integer i = (Integer) o; } catch (ClassCastException e) { say("cce"); } try (AutoCloseable c = () -> say("closed")) { say("body"); throw new Error("err"); } catch (Throwable e) { say(e.getMessage()); } finally { say("finally"); }
            ThreadLocal<String> local = ThreadLocal.withInitial(() -> "init"); local.set("main"); joined(new Thread(() -> say(local.get()))); say(local.get()); say(Integer.getInteger("nope", 4) + System.getProperty("nope", "d") + Boolean.getBoolean("nope") + Long.getLong("nope"));
            StringBuilder b = new StringBuilder(); for (char ch = 'a'; ch < 'e'; ch++) b.append(ch).append(b.length()); say(b); System.out.print("a"); System.out.print(1); System.out.println(); System.out.printf("%d %s%n", 3, "f"); System.out.format("%x%n", 255).append("x").println('c'); IO.println("io"); IO.print("i"); IO.println();
            ---
            try { new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), (ThreadFactory) null); } catch (NullPointerException e) { say("npe"); } try { new ScheduledThreadPoolExecutor(1, (ThreadFactory) null); } catch (NullPointerException e) { say("npe"); }
            AtomicInteger n = new AtomicInteger(2); say(n.updateAndGet(x -> x * 3) + " " + n.getAndUpdate(x -> x + 1) + " " + n.accumulateAndGet(5, Integer::sum) + " " + n.weakCompareAndSetPlain(12, 1) + n.compareAndSet(0, 1) + n.get()); AtomicReference<String> r = new AtomicReference<>("a"); say(r.updateAndGet(x -> x + "b") + r.getAndUpdate(x -> null) + r.get());
            ExecutorService own = Executors.newCachedThreadPool(); var mine = java.net.http.HttpClient.newBuilder().executor(own).build(); say(mine.executor().get() == own); say(java.net.http.HttpClient.newHttpClient().executor().isEmpty()); try { java.net.http.HttpClient.newBuilder().executor(null); } catch (NullPointerException e) { say("null"); } mine.close(); own.close();
            ---
            ExecutorService pool = Executors.newFixedThreadPool(2); say(pool.submit(() -> 7).get()); say(pool.invokeAll(List.of(() -> 1, () -> 2)).stream().map(Future::resultNow).toList()); try { pool.submit(() -> { throw new IllegalStateException("x"); }).get(); } catch (ExecutionException e) { say(e.getCause()); } pool.shutdown(); say(pool.awaitTermination(1, TimeUnit.DAYS)); try { pool.submit(() -> 1); } catch (RejectedExecutionException e) { say("rejected"); }
            say(CompletableFuture.supplyAsync(() -> 1).thenApply(x -> x + 1).thenCombine(CompletableFuture.completedFuture(3), Integer::sum).join()); try { CompletableFuture.failedFuture(new RuntimeException("f")).join(); } catch (CompletionException e) { say(e.getCause().getMessage()); } say(CompletableFuture.supplyAsync(() -> { throw new RuntimeException("g"); }).exceptionally(e -> e.getCause().getMessage()).get());
            BlockingQueue<String> q = new LinkedBlockingQueue<>(1); Thread p = new Thread(() -> { try { for (int i = 0; i < 5; i++) q.put("n" + i); } catch (InterruptedException e) { say(e); } }); p.start(); for (int i = 0; i < 5; i++) say(q.take()); p.join(); say(q.poll() + " " + q.offer("z") + q.offer("z", 1, TimeUnit.MILLISECONDS) + q.peek());
            CyclicBarrier bar = new CyclicBarrier(2, () -> say("trip")); Thread x = new Thread(() -> { try { bar.await(); } catch (Exception e) { say(e); } }); x.start(); bar.await(); x.join(); CountDownLatch latch = new CountDownLatch(2); latch.countDown(); say(latch.await(1, TimeUnit.MILLISECONDS)); latch.countDown(); latch.await(); Phaser ph = new Phaser(1); say(ph.arriveAndAwaitAdvance()); say(new ForkJoinPool(2).invoke(new RecursiveTask<Integer>() { @Override protected Integer compute() { return 9; } }));
            """;

    private PlainPrograms() {}

    /** What stands in the {@code main} of each program. */
    static List<String> all() {
        return new ArrayList<>(List.of(BODIES.split("---\n")));
    }

    /** A program, named Same, with such a {@code main}. */
    static String program(String body) {
        return SHELL.replace("%s\n", body);
    }
}
