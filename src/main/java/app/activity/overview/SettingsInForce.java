package app.activity.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/** The settings that this node runs with: all of ours, and those of others that ours set. */
@Component
class SettingsInForce {

    private static final String HIDDEN = "••••••";
    private static final Pattern SECRET =
            Pattern.compile("marquee\\.secrets\\..*|.*(secret|password|token|credentials|key)");

    /** Passwords hide in addresses too: {@code //name:password@host}, {@code ?password=...}. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?<=//)[^/@\\s]*:[^/@\\s]*(?=@)|(?<=password=)[^&\\s]+");

    private static final List<String> OTHERS =
            List.of("spring.datasource.url", "spring.datasource.username");

    private final ConfigurableEnvironment environment;

    SettingsInForce(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * One setting.
     *
     * @param value as it is in force; hidden where it is a secret
     * @param source {@code default}, {@code environment}, {@code command line}, {@code data folder}
     *     or the name of a file
     */
    @Schema(name = "Setting")
    record Setting(String name, String value, String source) {}

    /** All of them, by name. */
    List<Setting> all() {
        return names().stream().flatMap(this::setting).toList();
    }

    private Set<String> names() {
        var names = new TreeSet<>(OTHERS);
        sources()
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .map(IterableConfigurationPropertySource.class::cast)
                .flatMap(IterableConfigurationPropertySource::stream)
                .filter(SettingsInForce::isOurs)
                .map(ConfigurationPropertyName::toString)
                .forEach(names::add);
        return names;
    }

    private static boolean isOurs(ConfigurationPropertyName name) {
        return name.getNumberOfElements() > 1
                && name.getElement(0, ConfigurationPropertyName.Form.UNIFORM).equals("marquee");
    }

    private Stream<Setting> setting(String name) {
        var wanted = ConfigurationPropertyName.of(name);
        return sources()
                .filter(source -> source.getConfigurationProperty(wanted) != null)
                .limit(1)
                .map(source -> setting(name, wanted, source));
    }

    private Setting setting(
            String name, ConfigurationPropertyName wanted, ConfigurationPropertySource source) {
        var found = source.getConfigurationProperty(wanted);
        return new Setting(
                name, shown(name, found == null ? null : found.getValue()), word(source));
    }

    private String shown(String name, @Nullable Object value) {
        var text = value == null ? "" : environment.resolvePlaceholders(value.toString());
        if (text.isEmpty()) {
            return "";
        }
        return SECRET.matcher(name).matches()
                ? HIDDEN
                : IN_ADDRESS.matcher(text).replaceAll(HIDDEN);
    }

    private Stream<ConfigurationPropertySource> sources() {
        return StreamSupport.stream(
                ConfigurationPropertySources.get(environment).spliterator(), false);
    }

    private static String word(ConfigurationPropertySource source) {
        var name =
                source.getUnderlyingSource() instanceof PropertySource<?> underlying
                        ? underlying.getName()
                        : "";
        return switch (name) {
            case "commandLineArgs" -> "command line";
            case "systemEnvironment" -> "environment";
            case "systemProperties" -> "system property";
            case "data folder" -> "data folder";
            case "process" -> "role";
            default -> file(name);
        };
    }

    /** Such as {@code Config resource 'class path resource [application.yml]' via location ...}. */
    private static String file(String name) {
        if (name.contains("class path resource [application.yml]")) {
            return "default";
        }
        int start = name.indexOf('[');
        int end = name.indexOf(']', start);
        return start >= 0 && end > start ? name.substring(start + 1, end) : "other";
    }
}
