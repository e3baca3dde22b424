/** Two cooks add to one counter, and one of the two additions is lost. */
class LostUpdate {
    static final int first = Integer.getInteger("first", 10);
    static final int second = Integer.getInteger("second", 20);
    static final int pause = Integer.getInteger("pause", 1000);

    static int counter = 0;

    static void main() throws InterruptedException {
        Thread masha = new Thread(() -> add(first), "masha");
        Thread dasha = new Thread(() -> add(second), "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("counter = " + counter);
    }

    static void add(int amount) {
        String me = Thread.currentThread().getName();
        try {
            int seen = counter;
            IO.println(me + " reads " + seen);

            int sum = seen + amount;
            Thread.sleep(pause);

            counter = sum;
            IO.println(me + " writes " + sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
