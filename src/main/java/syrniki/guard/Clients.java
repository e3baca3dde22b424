package syrniki.guard;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.util.HexFormat;
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
    private final Map<String, Client> known;

    Clients(LimitSettings limits) {
        this.limits = limits;
        known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Client> eldest) {
                        return size() > limits.addresses();
                    }
                };
    }

    /** Who asks. */
    public Client of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    Client of(String address) {
        String network = network(address);
        synchronized (known) {
            return known.computeIfAbsent(network, it -> new Client(limits));
        }
    }

    /**
     * What all addresses of one client have in common.
     *
     * @param address e.g. {@code 192.0.2.7} or {@code 2001:db8::7}; whatever is none, as a proxy
     *     might tell it, is of one client
     */
    public static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK));
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }
}
