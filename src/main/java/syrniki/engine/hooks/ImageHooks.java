package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.awt.image.BufferedImage;

/** Pictures that a lesson paints, row by row. */
public final class ImageHooks {

    private ImageHooks() {}

    /** Paints a part of a picture; told where it is a whole row. */
    public static void setRGB(
            BufferedImage self,
            int x,
            int y,
            int width,
            int height,
            int[] rgb,
            int offset,
            int scan,
            int line) {
        self.setRGB(x, y, width, height, rgb, offset, scan);
        if (x == 0 && height == 1 && width == self.getWidth() && ImageShadow.tells(self, y)) {
            told(self, y, rgb, offset, line);
        }
    }

    private static void told(BufferedImage image, int y, int[] rgb, int offset, int line) {
        Watched self = Watched.current();
        if (self != null && ImageShadow.ifKept(self.run, image) instanceof ImageShadow shadow) {
            Object row = ImageShadow.thinned(image, y, rgb, offset);
            self.record(Kind.PAINT, shadow.id(), row, line);
        }
    }
}
