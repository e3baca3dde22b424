package syrniki.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of any shape that a trace may carry, written and read alike in CBOR and JSON. */
final class Values {

    private Values() {}

    static void write(JsonGenerator out, Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Boolean bool -> out.writeBoolean(bool);
            case Long whole -> out.writeNumber(whole);
            case Integer whole -> out.writeNumber(whole);
            case Short whole -> out.writeNumber(whole);
            case Byte whole -> out.writeNumber(whole.shortValue());
            case Number number -> out.writeNumber(number.doubleValue());
            case Map<?, ?> map -> {
                out.writeStartObject(map, map.size());
                map.forEach((name, part) -> {
                    out.writeName(name.toString());
                    write(out, part);
                });
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray(list, list.size());
                list.forEach(part -> write(out, part));
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }

    /** Reads the value whose first token is the current one; whole numbers become {@link Long}. */
    static Object read(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_STRING -> in.getString();
            case VALUE_EMBEDDED_OBJECT -> Columns.read(in);
            case START_OBJECT -> map(in);
            case START_ARRAY -> list(in);
            default -> throw new MalformedFrameException("Unexpected " + in.currentToken());
        };
    }

    private static Map<String, Object> map(JsonParser in) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            map.put(name, read(in));
        }
        return map;
    }

    private static List<Object> list(JsonParser in) {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(in));
        }
        return list;
    }
}
