/** Computes for ever, without a step that anybody could see. */
class Computing {
    static final int first = Integer.getInteger("first", 1);
    static int sum = 0;

    static void main() {
        sum = first;
        long mine = 0;
        for (long i = 0; i >= 0; i++) {
            mine += i;
        }
        sum = (int) mine;
    }
}
