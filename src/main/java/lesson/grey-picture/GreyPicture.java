import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * The same colour picture turns grey twice: one thread does all its rows, then several share the
 * rows.
 */
class GreyPicture {
    static final int threads = Integer.getInteger("threads", 2);
    static final int width = Integer.getInteger("width", 4000);
    static final int height = width * 3 / 4;

    static final BufferedImage alone = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    static final BufferedImage together =
            new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    static int aloneMillis, togetherMillis;
    static int different; // points that came out as two different greys

    static void main() throws InterruptedException {
        for (int y = 0; y < height; y++) {
            int[] row = SyrnikiPlate.row(y, width);
            alone.setRGB(0, y, width, 1, row, 0, width);
            together.setRGB(0, y, width, 1, row, 0, width);
        }
        aloneMillis = turnGrey(alone, 1, 1);
        togetherMillis = turnGrey(together, threads, 2);
        different = compare();
        IO.println("One thread: " + aloneMillis + " ms");
        IO.println(threads + " sharing: " + togetherMillis + " ms");
        IO.println("Different greys: " + different + " of " + width * height);
    }

    static int turnGrey(BufferedImage picture, int parts, int number) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = height * i / parts;
            int to = height * (i + 1) / parts;
            workers.add(new Thread(() -> greyRows(picture, from, to), "worker-" + (number + i)));
            workers.getLast().start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return (int) ((System.nanoTime() - start) / 1_000_000);
    }

    static void greyRows(BufferedImage picture, int from, int to) {
        for (int y = from; y < to; y++) {
            int[] row = picture.getRGB(0, y, width, 1, null, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] = grey(row[x]);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    /** The grey that is as bright to the eye as the colour. */
    static int grey(int rgb) {
        double light = 0.21 * light(rgb >> 16) + 0.72 * light(rgb >> 8) + 0.07 * light(rgb);
        return (int) Math.round(255 * Math.pow(light, 1 / 2.2)) * 0x010101;
    }

    /** How much light a screen gives: levels are not proportional to it. */
    static double light(int level) {
        return Math.pow((level & 255) / 255.0, 2.2);
    }

    static int compare() {
        int found = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                found += alone.getRGB(x, y) == together.getRGB(x, y) ? 0 : 1;
            }
        }
        return found;
    }
}

/**
 * A plate of syrniki from above, nothing but round things: each is painted over those before it.
 */
class SyrnikiPlate {
    /**
     * Its middle and half its size in quarters of the picture's width, its colour, how it shines.
     */
    record Round(double x, double y, double width, double height, int colour, double shine) {}

    static final List<Round> rounds = new ArrayList<>();

    static {
        rounds.add(new Round(2.05, 1.58, 1.59, 1.28, 0xb4795a, 0)); // shadow
        rounds.add(new Round(2, 1.5, 1.58, 1.27, 0xfdfbf6, 0.12));
        rounds.add(new Round(2, 1.5, 1.44, 1.14, 0x3d78b4, 0.3));
        rounds.add(new Round(2, 1.5, 1.4, 1.1, 0xfbf8f1, 0.15));
        rounds.add(new Round(2, 1.52, 1.08, 0.85, 0xe9e4da, 0.08));
        for (double[] at : new double[][] {{1.5, 1.3}, {2.5, 1.3}, {2, 1.84}}) { // syrniki
            rounds.add(new Round(at[0], at[1] + 0.1, 0.48, 0.36, 0xa05c28, 0.5));
            rounds.add(new Round(at[0], at[1], 0.48, 0.34, 0xf0c070, 0.4));
            rounds.add(new Round(at[0], at[1], 0.38, 0.26, 0xc87b30, 0.3));
        }
        rounds.add(new Round(2.0, 1.5, 0.4, 0.23, 0xd9cfbe, 0.3)); // sour cream
        rounds.add(new Round(1.99, 1.46, 0.39, 0.21, 0xfffdf8, 0.2));
        rounds.add(new Round(2.22, 1.36, 0.2, 0.08, 0x3f8f46, 0.6)); // mint
        rounds.add(new Round(2.28, 1.46, 0.18, 0.07, 0x56a84f, 0.6));
        for (int i = 0; i < 12; i++) { // berries: three on top, nine around
            double angle = Math.PI * (i < 3 ? i / 1.5 : (i / 3 - 1) / 1.5 + i % 3 / 13.0 + 0.09);
            double away = i < 3 ? 0.15 : i % 3 == 1 ? 0.98 : 0.86;
            double x = 2 + away * Math.cos(angle) - (i < 3 ? 0.04 : 0);
            double y = 1.5 + away * 0.8 * Math.sin(angle) - (i < 3 ? 0.1 : 0);
            rounds.add(new Round(x, y, 0.14, 0.13, i % 3 == 1 ? 0x3a4d9b : 0xc4173d, 1));
        }
    }

    static int[] row(int y, int width) {
        int[] row = new int[width];
        double unit = width / 4.0;
        for (int x = 0; x < width; x++) { // the table-cloth
            boolean across = x / unit * 2.5 % 1 < 0.5;
            boolean down = y / unit * 2.5 % 1 < 0.5;
            row[x] = across && down ? 0xe4704c : across || down ? 0xf0b9a0 : 0xfaf1df;
        }
        for (Round round : rounds) {
            double down = (y / unit - round.y) / round.height;
            double half = Math.abs(down) < 1 ? round.width * Math.sqrt(1 - down * down) : -1;
            for (int x = (int) ((round.x - half) * unit); x < (round.x + half) * unit; x++) {
                row[x] = shade(round, (x / unit - round.x) / round.width, down);
            }
        }
        return row;
    }

    /**
     * The colour of a place on it, from -1 to 1 across and down; light comes from the upper left.
     */
    static int shade(Round round, double across, double down) {
        double slope = 0.3 * (across + down) + 0.25 * (across * across + down * down);
        double off = (across + 0.35) * (across + 0.35) + (down + 0.4) * (down + 0.4);
        double glint = off < 1 / 36.0 ? round.shine * (1 - 6 * Math.sqrt(off)) : 0;
        int shaded = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double level = (round.colour >> shift & 255) * (1 - round.shine * slope);
            shaded |= (int) Math.min(255, level + (255 - level) * glint) << shift;
        }
        return shaded;
    }
}
