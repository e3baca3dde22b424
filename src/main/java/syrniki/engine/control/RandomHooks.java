package syrniki.engine.control;

import syrniki.engine.hooks.Static;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Random numbers: each thread gets the same ones in every execution. */
public final class RandomHooks {

    private RandomHooks() {}

    private static java.util.SplittableRandom own() {
        return Control.current().self().random();
    }

    @Static(Math.class)
    public static double random(int line) {
        return own().nextDouble();
    }

    @Static(Collections.class)
    public static void shuffle(List<?> list, int line) {
        ContentsHooks.call(
                list,
                () -> {
                    Collections.shuffle(list, new LessonRandom());
                    return null;
                },
                line);
    }

    @Static(UUID.class)
    public static UUID randomUUID(int line) {
        return new UUID(own().nextLong(), own().nextLong());
    }

    public static int nextInt(ThreadLocalRandom self, int line) {
        return own().nextInt();
    }

    public static int nextInt(ThreadLocalRandom self, int bound, int line) {
        return own().nextInt(bound);
    }

    public static int nextInt(ThreadLocalRandom self, int origin, int bound, int line) {
        return own().nextInt(origin, bound);
    }

    public static long nextLong(ThreadLocalRandom self, int line) {
        return own().nextLong();
    }

    public static long nextLong(ThreadLocalRandom self, long bound, int line) {
        return own().nextLong(bound);
    }

    public static long nextLong(ThreadLocalRandom self, long origin, long bound, int line) {
        return own().nextLong(origin, bound);
    }

    public static boolean nextBoolean(ThreadLocalRandom self, int line) {
        return own().nextBoolean();
    }

    public static double nextDouble(ThreadLocalRandom self, int line) {
        return own().nextDouble();
    }

    public static double nextDouble(ThreadLocalRandom self, double bound, int line) {
        return own().nextDouble(bound);
    }

    public static double nextDouble(ThreadLocalRandom self, double origin, double bound, int line) {
        return own().nextDouble(origin, bound);
    }
}
