/** Two cooks add sugar to one jar. Both lock, each with a spoon of her own. */
class SpoonEach {
    static final String lock = System.getProperty("lock", "own");
    static final int first = Integer.getInteger("first", 10);
    static final int second = Integer.getInteger("second", 20);
    static final int pause = Integer.getInteger("pause", 2000);

    static final Spoon mashasSpoon = new Spoon();
    static final Spoon dashasSpoon = new Spoon();

    static int sugar = 0; // in the one jar; add only with a spoon

    static void main() throws InterruptedException {
        Thread masha = new Thread(SpoonEach::mashaSweetens, "masha");
        Thread dasha = new Thread(SpoonEach::dashaSweetens, "dasha");
        masha.start();
        Thread.sleep(pause / 2); // Dasha comes while Masha is at it
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("sugar = " + sugar);
    }

    static void mashaSweetens() {
        mashasSpoon.add(first);
    }

    static void dashaSweetens() {
        switch (lock) {
            case "own" -> dashasSpoon.add(second);
            case "static" -> Spoon.addForAll(second);
            default -> mashasSpoon.add(second); // one spoon
        }
    }

    static class Spoon {
        synchronized void add(int amount) { // locks this spoon
            pour(amount);
        }

        static synchronized void addForAll(int amount) { // locks the class Spoon
            pour(amount);
        }
    }

    static void pour(int amount) {
        String me = Thread.currentThread().getName();
        try {
            int seen = sugar;
            IO.println(me + " reads " + seen);

            int sum = seen + amount;
            Thread.sleep(pause);

            sugar = sum;
            IO.println(me + " writes " + sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
