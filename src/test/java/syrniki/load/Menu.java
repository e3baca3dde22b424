package syrniki.load;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is run, in turn: quick lessons and long ones, now and then one that wants all for itself.
 */
final class Menu {

    /**
     * One run to be made.
     *
     * @param request body of {@code POST /api/runs}
     * @param stopped whether somebody stops it as soon as something is seen of it
     */
    record Dish(Map<String, ?> request, boolean stopped) {}

    private static final int STOP_EVERY = 12;
    private static final int RARE_EVERY = 60;

    private final List<String> usual;
    private final List<String> rare;
    private final double scale;
    private final AtomicLong served = new AtomicLong();
    private final Queue<Map<String, ?>> directed = new ConcurrentLinkedQueue<>();

    /**
     * @param usual lessons that run side by side
     * @param rare lessons that wait for the processor, or start processes: a few of these only
     * @param scale real milliseconds for one lesson time unit
     */
    Menu(List<String> usual, List<String> rare, double scale) {
        this.usual = usual;
        this.rare = rare;
        this.scale = scale;
    }

    /** Somebody directs the next run. */
    void direct(String lesson, String schedule, String sleeps) {
        directed.add(
                Map.of(
                        "lesson", lesson,
                        "mode", "directed",
                        "schedule", schedule,
                        "sleeps", sleeps));
    }

    Dish next() {
        long number = served.getAndIncrement();
        Map<String, ?> wish = number % 2 == 0 ? directed.poll() : null; // the others come, too
        if (wish != null) {
            return new Dish(wish, false);
        }
        List<String> choice =
                number % RARE_EVERY == RARE_EVERY - 1 && !rare.isEmpty() ? rare : usual;
        int place = (int) ((choice == rare ? number / RARE_EVERY : number) % choice.size());
        return new Dish(
                Map.of("lesson", choice.get(place), "scale", scale),
                number % STOP_EVERY == STOP_EVERY - 1);
    }
}
