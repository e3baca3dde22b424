package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * A map from objects, by identity, to what is known of them: entries are only added, and looking
 * one up takes no lock.
 *
 * @param <V> what is known; made once for each object
 */
final class IdentityMap<V> {

    private record Node<V>(Object key, V value, Node<V> next) {}

    private volatile AtomicReferenceArray<Node<V>> table = new AtomicReferenceArray<>(64);
    private int size;

    /** What is known of the object; null if nothing. */
    V get(Object key) {
        AtomicReferenceArray<Node<V>> table = this.table;
        for (Node<V> node = table.get(slot(key, table.length())); node != null; node = node.next) {
            if (node.key == key) {
                return node.value;
            }
        }
        return null;
    }

    /** What is known of the object; made if nothing is. */
    V get(Object key, Function<Object, V> make) {
        V known = get(key);
        return known != null ? known : add(key, make);
    }

    synchronized int size() {
        return size;
    }

    private synchronized V add(Object key, Function<Object, V> make) {
        V known = get(key);
        if (known == null) {
            known = make.apply(key);
            if (++size > table.length()) {
                grow();
            }
            put(table, key, known);
        }
        return known;
    }

    private void grow() {
        AtomicReferenceArray<Node<V>> larger = new AtomicReferenceArray<>(table.length() * 4);
        for (int i = 0; i < table.length(); i++) {
            for (Node<V> node = table.get(i); node != null; node = node.next) {
                put(larger, node.key, node.value);
            }
        }
        table = larger;
    }

    private static <V> void put(AtomicReferenceArray<Node<V>> table, Object key, V value) {
        int slot = slot(key, table.length());
        table.set(slot, new Node<>(key, value, table.get(slot)));
    }

    private static int slot(Object key, int length) {
        int hash = System.identityHashCode(key);
        return (hash ^ hash >>> 16) & length - 1;
    }
}
