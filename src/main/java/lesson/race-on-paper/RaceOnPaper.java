/** Masha adds one, Dasha doubles. What becomes of x depends on who reads and writes when. */
class RaceOnPaper {
    static int x = 2;

    static void main() throws InterruptedException {
        Thread masha = new Thread(RaceOnPaper::addOne, "masha");
        Thread dasha = new Thread(RaceOnPaper::makeTwice, "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("x = " + x);
    }

    static void addOne() {
        pause("mashaStarts", 0);
        int seen = x;
        IO.println("Masha reads " + seen);

        pause("mashaThinks", 3);
        int sum = seen + 1;
        x = sum;
        IO.println("Masha writes " + sum);
    }

    static void makeTwice() {
        pause("dashaStarts", 1);
        int seen = x;
        IO.println("Dasha reads " + seen);

        pause("dashaThinks", 1);
        int product = seen * 2;
        x = product;
        IO.println("Dasha writes " + product);
    }

    static void pause(String name, int usual) {
        int seconds = Integer.getInteger(name, usual);
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in " + name, e);
        }
    }
}
