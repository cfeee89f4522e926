package app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code application.yml} is the manual: no setting may be missing there, none without a comment.
 */
class SettingsDocumentationTests {

    private static final Path MANUAL = Path.of("src/main/resources/application.yml");
    private static final Pattern SETTING = Pattern.compile("  +[a-z0-9-]+:( .+)?");

    @Test
    void everySettingStandsInTheManual() throws IOException {
        assertThat(settings()).isNotEmpty().isSubsetOf(documented());
    }

    @Test
    void everySettingOfOursHasAComment() throws IOException {
        assertThat(uncommented()).isEmpty();
    }

    private static List<String> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("app").stream()
                .map(found -> requireNonNull(found.getBeanClassName()))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .flatMap(SettingsDocumentationTests::settings)
                .toList();
    }

    private static Stream<String> settings(Class<?> type) {
        var annotation =
                AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class);
        return settings(requireNonNull(annotation).prefix(), type);
    }

    private static Stream<String> settings(String prefix, Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> settings(prefix, component));
    }

    private static Stream<String> settings(String prefix, RecordComponent component) {
        var name = prefix + "." + kebab(component.getName());
        var type = component.getType();
        return type.isRecord() && type.getPackageName().startsWith("app")
                ? settings(name, type)
                : Stream.of(name);
    }

    private static String kebab(String name) {
        return name.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
    }

    private static Set<String> documented() throws IOException {
        var names = new HashSet<String>();
        try (var manual = Files.newBufferedReader(MANUAL)) {
            collect("", new Yaml().<Map<String, Object>>load(manual), names);
        }
        return names;
    }

    private static void collect(String prefix, Map<?, ?> map, Set<String> names) {
        map.forEach(
                (key, value) -> {
                    names.add(prefix + key);
                    if (value instanceof Map<?, ?> inner) {
                        collect(prefix + key + ".", inner, names);
                    }
                });
    }

    /** The lines below {@code marquee:} that set something and have no comment right above. */
    private static List<String> uncommented() throws IOException {
        var found = new ArrayList<String>();
        var ours = false;
        var before = "";
        for (String line : Files.readAllLines(MANUAL)) {
            if (line.matches("[a-z].*")) {
                ours = line.startsWith("marquee:");
            }
            var sets = SETTING.matcher(line).matches() && !line.endsWith(":");
            if (ours && sets && !before.strip().startsWith("#")) {
                found.add(line.strip());
            }
            before = line;
        }
        return found;
    }
}
