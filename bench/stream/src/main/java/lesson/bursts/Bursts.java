/** Writes in bursts, and in the last write of each says when that was. */
class Bursts {
    static final int rate = Integer.getInteger("rate", 20);
    static final int writes = Integer.getInteger("writes", 62);

    static int counter = 0;
    static long written = 0;

    static void main() throws InterruptedException {
        long next = System.nanoTime();
        while (true) {
            for (int i = 1; i < writes; i++) {
                counter = i;
            }
            written = System.nanoTime();
            next += 1_000_000_000L / rate;
            Thread.sleep(Math.max(1, (next - System.nanoTime()) / 1_000_000));
        }
    }
}
