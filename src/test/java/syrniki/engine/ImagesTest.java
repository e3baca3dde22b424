package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;

import java.util.List;
import java.util.Map;

class ImagesTest {

    private static Recording run(int width, int height) throws Exception {
        return Recording.of(
                new Source(
                        "Painter",
                        """
                        import java.awt.image.BufferedImage;
                        import java.util.Arrays;

                        class Painter {
                            static final BufferedImage wall = image();
                            static final BufferedImage[] easels = {image(), image()};
                            static BufferedImage later;

                            static BufferedImage image() {
                                return new BufferedImage(%d, %d, BufferedImage.TYPE_INT_RGB);
                            }

                            static void main() {
                                later = image();
                                BufferedImage unseen = image();
                                for (BufferedImage image : new BufferedImage[] {wall, easels[1], later, unseen}) {
                                    int[] row = new int[7 + image.getWidth()];
                                    for (int y = 0; y < image.getHeight(); y++) {
                                        Arrays.fill(row, 0xFF000000 + y);
                                        row[7] = 0x00FFEEDD;
                                        image.setRGB(0, y, image.getWidth(), 1, row, 7, image.getWidth());
                                    }
                                    image.setRGB(0, 0, 0x123456);
                                    image.setRGB(0, 0, 2, 1, row, 0, 2);
                                }
                                IO.println(Integer.toHexString(later.getRGB(0, 2)));
                            }
                        }
                        """
                                .formatted(width, height)));
    }

    @Test
    void rowsOfPicturesThatAreKeptInFieldsAreTold() throws Exception {
        Recording run = run(3, 4);
        assertThat(run.output()).containsExactly("ffffeedd");
        assertThat(run.objects.stream().filter(it -> it.role() == Role.IMAGE))
                .extracting(ObjectInfo::name)
                .containsExactly("wall", "easels[0]", "easels[1]", "later");
        assertThat(run.objects.stream().filter(it -> it.role() == Role.IMAGE))
                .allSatisfy(it -> {
                    assertThat(it.type()).isEqualTo("BufferedImage");
                    assertThat(it.initial()).isEqualTo(Map.of("width", 3, "height", 4));
                });
        assertThat(run.of(Kind.WRITE)).as("a picture is no variable").isEmpty();
        assertThat(run.told(Kind.PAINT))
                .hasSize(12)
                .startsWith(
                        "main paint wall {y=0, rgb=[16772829, 0, 0]} :21",
                        "main paint wall {y=1, rgb=[16772829, 1, 1]} :21")
                .endsWith("main paint later {y=3, rgb=[16772829, 3, 3]} :21");
    }

    @Test
    void ofALargePictureAtMost120RowsAnd160PointsEachAreTold() throws Exception {
        List<Event> rows = run(1601, 241).of(Kind.PAINT);
        assertThat(rows).hasSize(3 * 81); // every third: 0, 3, … 240
        assertThat(rows)
                .allSatisfy(it -> {
                    Map<?, ?> row = (Map<?, ?>) it.value();
                    assertThat((int) row.get("y") % 3).isZero();
                    assertThat((List<?>) row.get("rgb")).hasSize(146); // every eleventh
                });
        assertThat(run(1600, 120).of(Kind.PAINT))
                .hasSize(3 * 120)
                .allSatisfy(it -> {
                    assertThat((List<?>) ((Map<?, ?>) it.value()).get("rgb")).hasSize(160);
                });
    }
}
