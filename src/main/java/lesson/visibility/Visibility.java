/** Dasha looks at a flag until Masha raises it. Whether she must ever see it is up to one word. */
class Visibility {
    static final boolean isVolatile = System.getProperty("flag", "plain").equals("volatile");
    static final boolean flagFirst = Boolean.getBoolean("flagFirst");
    static final int glance = Integer.getInteger("glance", 0); // she looks away for so long

    static boolean plainFlag = false;
    static volatile boolean volatileFlag = false;
    static int portions = 0;
    static int fried = 0;

    static void main() throws InterruptedException {
        Thread masha = new Thread(Visibility::makeDough, "masha");
        Thread dasha = new Thread(Visibility::waitAndFry, "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("Fried: " + fried);
    }

    static void makeDough() {
        pause(3000);
        if (flagFirst) {
            raiseFlag();
            pause(1000);
            portions = 12;
        } else {
            portions = 12;
            raiseFlag();
        }
    }

    static void raiseFlag() {
        if (isVolatile) {
            volatileFlag = true;
        } else {
            plainFlag = true;
        }
        IO.println("Masha has raised the flag");
    }

    static void waitAndFry() {
        while (!flagIsUp()) {
            lookAway();
        }
        int found = portions;
        IO.println("Dasha sees the flag and finds dough for " + found);
        pause(1000);
        fried = found;
    }

    static boolean flagIsUp() {
        return isVolatile ? volatileFlag : plainFlag;
    }

    static void lookAway() {
        if (glance > 0) {
            pause(glance);
        }
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a cook", e);
        }
    }
}
