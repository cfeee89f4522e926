package app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The compose file is one, and says nothing that neither Marquee nor Spring Boot listens to. */
class ComposeFileTests {

    private static final Path FILE = Path.of("compose.yaml");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?");
    private static final Pattern MOUNTED = Pattern.compile("- \\./([^:\\s]+):");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void itIsAComposeFile() throws IOException {
        try (var file = open("compose-spec/compose-spec.json")) {
            var schema = JSON.readTree(file);
            forgetIds(schema);
            var errors =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                            .getSchema(schema)
                            .validate(JSON.valueToTree(parsed()));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void eachEnvironmentNameIsASetting() throws IOException {
        var known = environmentNames();
        for (var service : List.of("app", "worker")) {
            assertThat(environment(service)).as(service).isNotEmpty().isSubsetOf(known);
        }
    }

    @Test
    void eachSecretThatMustBeSetIsInTheExample() throws IOException {
        var example = Files.readString(Path.of("ops/compose.env.example"));
        var required =
                REQUIRED.matcher(Files.readString(FILE))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(required).isNotEmpty();
        assertThat(required).allSatisfy(name -> assertThat(example).contains(name + "="));
    }

    @Test
    void eachFileThatIsMountedIsThere() throws IOException {
        var mounted =
                MOUNTED.matcher(Files.readString(FILE))
                        .results()
                        .map((MatchResult found) -> Path.of(found.group(1)))
                        .toList();
        assertThat(mounted).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }

    /** The schema has them in the way of older drafts than the one it names. */
    private static void forgetIds(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("id").isString()) {
            object.remove("id");
        }
        schema.forEach(ComposeFileTests::forgetIds);
    }

    /** Both ways in which Spring Boot reads a name with dashes. */
    private static Set<String> environmentNames() throws IOException {
        var names = new HashSet<String>();
        settings()
                .forEach(
                        name -> {
                            var upper = name.toUpperCase(Locale.ROOT).replace('.', '_');
                            names.add(upper.replace("-", ""));
                            names.add(upper.replace('-', '_'));
                        });
        return names;
    }

    /** Ours, and those that the libraries describe. */
    private static Set<String> settings() throws IOException {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        var names = new TreeSet<String>();
        Objects.requireNonNull(yaml.getObject())
                .keySet()
                .forEach(name -> names.add(name.toString()));
        var descriptions =
                ComposeFileTests.class
                        .getClassLoader()
                        .getResources("META-INF/spring-configuration-metadata.json");
        for (var description : Collections.list(descriptions)) {
            try (var in = description.openStream()) {
                JSON.readTree(in)
                        .path("properties")
                        .forEach(each -> names.add(each.path("name").asString()));
            }
        }
        return names;
    }

    private static Set<String> environment(String service) throws IOException {
        return map(map(parsed("services").get(service)).get("environment")).keySet();
    }

    private static Map<String, @Nullable Object> parsed(String part) throws IOException {
        return map(parsed().get(part));
    }

    private static Map<String, @Nullable Object> parsed() throws IOException {
        try (var in = Files.newInputStream(FILE)) {
            return map(new Yaml().load(in));
        }
    }

    private static Map<String, @Nullable Object> map(@Nullable Object node) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        ((Map<?, ?>) Objects.requireNonNull(node))
                .forEach((name, value) -> map.put(name.toString(), value));
        return map;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                ComposeFileTests.class.getClassLoader().getResourceAsStream(resource));
    }
}
