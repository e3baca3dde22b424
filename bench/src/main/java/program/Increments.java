/** Threads that each add one to a plain field. */
class Increments {
    static final int count = Integer.getInteger("count", 3);

    static int counter;

    static void main() throws InterruptedException {
        Thread[] all = new Thread[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Thread(() -> counter++);
            all[i].start();
        }
        for (Thread one : all) {
            one.join();
        }
    }
}
