package syrniki.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How many watch, how many more may, and what the server's metrics tell of them. */
@Component
final class Audience {

    /** Why somebody is sent away, or let go, who would have gone on watching. */
    enum Dropped {
        /** Took nothing of what was sent, for too long. */
        SLOW,
        /** There was no place. */
        FULL,
        /** The recording could not be read. */
        ERROR
    }

    private final LiveSettings settings;
    private final Map<String, Integer> perAddress = new HashMap<>();
    private final Map<Dropped, Counter> dropped = new EnumMap<>(Dropped.class);
    private final Counter frames;
    private final Counter bytes;
    private volatile int viewers;

    Audience(LiveSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        Gauge.builder("syrniki.viewers", () -> viewers)
                .description("Connections to the stream")
                .register(metrics);
        for (Dropped reason : Dropped.values()) {
            dropped.put(
                    reason,
                    Counter.builder("syrniki.viewers.dropped")
                            .description("Viewers refused or let go")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(metrics));
        }
        frames =
                Counter.builder("syrniki.frames.sent")
                        .description("Frames sent to viewers")
                        .register(metrics);
        bytes =
                Counter.builder("syrniki.frames.sent.bytes")
                        .description("What these frames had in them")
                        .baseUnit("bytes")
                        .register(metrics);
    }

    /** Takes a place for somebody at that address; returns whether there was one. */
    synchronized boolean admit(String address) {
        int there = perAddress.getOrDefault(address, 0);
        if (viewers >= settings.viewers() || there >= settings.viewersPerAddress()) {
            return false;
        }
        perAddress.put(address, there + 1);
        viewers++;
        return true;
    }

    /** Gives back the place of somebody at that address. */
    synchronized void leave(String address) {
        perAddress.computeIfPresent(address, (same, there) -> there == 1 ? null : there - 1);
        viewers--;
    }

    void dropped(Dropped reason) {
        dropped.get(reason).increment();
    }

    void sent(int frame) {
        frames.increment();
        bytes.increment(frame);
    }
}
