package dev.effortlens.render;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the model's records say of their JSON: properties and types by reflection, descriptions from their Javadoc. */
final class RecordSchema {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?=@param|$)", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("\\{@\\w+\\s+#?([^}]*)\\}");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    /** Returns the properties of a record and what must be there, with the records it holds as definitions. */
    ObjectNode object(Class<?> type) throws IOException {
        ObjectNode schema = mapper.createObjectNode();
        schema.put("description", first(javadoc(type)));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = mapper.createArrayNode();
        Map<String, String> told = parameters(type);
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), property(component, told.getOrDefault(component.getName(), "")));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    /** Returns the values of a record in their order, without their names. */
    private ObjectNode row(Class<?> type) throws IOException {
        ObjectNode schema = node("array").put("description", first(javadoc(type)));
        ArrayNode values = schema.putArray("prefixItems");
        Map<String, String> told = parameters(type);
        for (RecordComponent component : type.getRecordComponents()) {
            String said = told.getOrDefault(component.getName(), "");
            ObjectNode value = property(component, (component.getName() + ": " + said).strip());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            values.add(
                    nullable
                            ? value.set(
                                    "type",
                                    mapper.createArrayNode()
                                            .add(value.get("type"))
                                            .add("null"))
                            : value);
        }
        return schema.put("minItems", values.size());
    }

    Map<String, ObjectNode> definitions() {
        return definitions;
    }

    private ObjectNode property(RecordComponent component, String description) throws IOException {
        ObjectNode property = schema(component.getGenericType());
        if (!description.isEmpty()) {
            property.put("description", description);
        }
        return property;
    }

    private ObjectNode schema(Type type) throws IOException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? node("array").set("items", schema(arguments[0]))
                    : node("object").set("additionalProperties", schema(arguments[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return node("string");
        }
        if (plain == LocalDate.class) {
            return node("string").put("format", "date").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return node("boolean");
        }
        if (plain == double.class || plain == Double.class) {
            return node("number");
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
            return node("integer");
        }
        return reference(plain);
    }

    private ObjectNode reference(Class<?> type) throws IOException {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        if (!definitions.containsKey(name)) {
            definitions.put(name, node("object"));
            definitions.put(name, definition(type));
        }
        return mapper.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type) throws IOException {
        if (type.isEnum()) {
            ObjectNode words = node("string");
            ArrayNode list = words.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(word -> list.add(((Enum<?>) word).name()));
            return words;
        }
        JsonSubTypes kinds = type.getAnnotation(JsonSubTypes.class);
        return JsonRows.TYPES.contains(type) ? row(type) : kinds == null ? object(type) : oneOf(kinds);
    }

    private ObjectNode oneOf(JsonSubTypes kinds) throws IOException {
        ObjectNode schema = mapper.createObjectNode();
        ArrayNode list = schema.putArray("oneOf");
        for (JsonSubTypes.Type kind : kinds.value()) {
            ObjectNode one = object(kind.value());
            ((ObjectNode) one.get("properties")).putObject("type").put("const", kind.name());
            ((ArrayNode) one.get("required")).add("type");
            list.add(one);
        }
        return schema;
    }

    private ObjectNode node(String type) {
        return mapper.createObjectNode().put("type", type);
    }

    private static String first(String javadoc) {
        return plain(javadoc.split("@param|<p>", 2)[0]);
    }

    private static Map<String, String> parameters(Class<?> type) throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(javadoc(type));
        while (matcher.find()) {
            told.put(matcher.group(1), plain(matcher.group(2)));
        }
        return told;
    }

    /** The comment before the declaration, without its stars. */
    private static String javadoc(Class<?> type) throws IOException {
        Class<?> outermost = type.getNestHost();
        String source = Files.readString(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
        int declaration = source.indexOf("record " + type.getSimpleName() + "(");
        int from = source.lastIndexOf("/**", declaration);
        return source.substring(from + 3, source.indexOf("*/", from)).replaceAll("\\n\\s*\\* ?", "\n");
    }

    private static String plain(String javadoc) {
        return MARK.matcher(javadoc)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1)))
                .replaceAll("</?\\w+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
