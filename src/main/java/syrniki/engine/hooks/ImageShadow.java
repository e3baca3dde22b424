package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A picture that a lesson keeps in a field. */
final class ImageShadow extends Shadow {

    private static final int MOST_ROWS = 120;
    private static final int MOST_POINTS = 160;

    private final BufferedImage image;

    private ImageShadow(Objects objects, BufferedImage image) {
        super(objects, image, Role.IMAGE);
        this.image = image;
    }

    static ImageShadow of(Observation run, BufferedImage image) {
        return run.objects.shadow(image, () -> new ImageShadow(run.objects, image));
    }

    /** The shadow of a picture that was put into a field; null if it never was. */
    static ImageShadow ifKept(Observation run, BufferedImage image) {
        Known known = run.objects.ifKnown(image);
        return known == null ? null : known.ifShadow();
    }

    @Override
    Object initial() {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("width", image.getWidth());
        size.put("height", image.getHeight());
        return size;
    }

    /** Whether a row is one of those that are told of: one stands for those up to the next. */
    static boolean tells(BufferedImage image, int y) {
        return y % every(image.getHeight(), MOST_ROWS) == 0;
    }

    /** A painted row as the trace tells it: its place and its colours, without most of them. */
    static Map<String, Object> thinned(BufferedImage image, int y, int[] rgb, int offset) {
        int step = every(image.getWidth(), MOST_POINTS);
        List<Integer> points = new ArrayList<>();
        for (int x = 0; x < image.getWidth(); x += step) {
            points.add(rgb[offset + x] & 0xFFFFFF);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("y", y);
        row.put("rgb", points);
        return row;
    }

    private static int every(int size, int most) {
        return (size + most - 1) / most;
    }
}
