package syrniki.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** WebSocket frames that somebody might send: right, nearly right, and none at all. */
record OddFrames(Chance chance) {

    private static final int MASKED = 0x80, LAST = 0x80;
    private static final int[] OPCODES = {0, 1, 2, 8, 9, 10};
    private static final int[] CODES = {1000, 1001, 1005, 1006, 1015, 999, 4000, 5000, 0, 65535};

    /** A frame, or several that belong together. */
    byte[] next() {
        return switch (chance.below(9)) {
            case 0 -> frame(LAST | chance.below(128), chance.bytes(200), true);
            case 1 -> frame(LAST | 1, chance.text(100).getBytes(UTF_8), true);
            case 2 -> frame(LAST | 1, new byte[] {(byte) 0xC0, (byte) 0xAF, (byte) 0xFF}, true);
            case 3 -> frame(LAST | OPCODES[chance.below(6)], chance.bytes(130), chance.oneIn(2));
            case 4 -> flood(9, LAST);
            case 5 -> flood(0, 0);
            case 6 -> close();
            case 7 -> tooLong();
            default -> chance.spoilt(frame(LAST | 2, chance.bytes(60), true));
        };
    }

    private byte[] flood(int opcode, int flags) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(frame(flags | (opcode == 0 ? 1 : opcode), chance.bytes(5), true));
        for (int i = chance.below(50); i > 0; i--) {
            all.writeBytes(frame(flags | opcode, chance.bytes(5), true));
        }
        return all.toByteArray();
    }

    private byte[] close() {
        int code = CODES[chance.below(CODES.length)];
        byte[] reason = chance.bytes(100);
        byte[] body = new byte[2 + reason.length];
        body[0] = (byte) (code >> 8);
        body[1] = (byte) code;
        System.arraycopy(reason, 0, body, 2, reason.length);
        return frame(LAST | 8, chance.oneIn(5) ? new byte[1] : body, true);
    }

    /** One that says it is longer than anybody could send. */
    private byte[] tooLong() {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(LAST | 2);
        frame.write(MASKED | 127);
        frame.writeBytes(chance.oneIn(2) ? new byte[] {127, -1, -1, -1, -1, -1, -1, -1} : bytes());
        frame.writeBytes(chance.bytes(300));
        return frame.toByteArray();
    }

    private byte[] bytes() {
        byte[] length = new byte[8];
        chance.random().nextBytes(length);
        return length;
    }

    private byte[] frame(int first, byte[] body, boolean masked) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        int mask = masked ? MASKED : 0;
        if (body.length < 126) {
            frame.write(mask | body.length);
        } else {
            frame.write(mask | 126);
            frame.write(body.length >> 8);
            frame.write(body.length);
        }
        if (masked) {
            frame.writeBytes(new byte[4]); // a mask that changes nothing
        }
        frame.writeBytes(body);
        return frame.toByteArray();
    }
}
