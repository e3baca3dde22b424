package syrniki.guard;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All clients, by their addresses. In IPv6 a client has a whole network of 64 bits, so that is what
 * tells one from another. Bounded: who was quiet for longest is forgotten first.
 */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public final class Clients {

    /** Bytes of an IPv6 address that belong to its network. */
    private static final int NETWORK = 8;

    private final LimitSettings limits;
    private final Map<ByteBuffer, Client> known;

    Clients(LimitSettings limits) {
        this.limits = limits;
        known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Client> eldest) {
                        return size() > limits.addresses();
                    }
                };
    }

    /** Who asks. */
    public Client of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /**
     * Who has this address, e.g. {@code 192.0.2.7} or {@code 2001:db8::7}. All whose address is
     * none, as a proxy might tell it, are one client.
     */
    public Client of(String address) {
        ByteBuffer key = key(address);
        synchronized (known) {
            return known.computeIfAbsent(key, it -> new Client(limits));
        }
    }

    private static ByteBuffer key(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, NETWORK));
        } catch (IllegalArgumentException unknown) {
            return ByteBuffer.allocate(0);
        }
    }
}
