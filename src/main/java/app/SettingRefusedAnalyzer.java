package app;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says which of our settings has a wrong value, and what it could be. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String ACTION =
            "Correct it where it was set (environment, command line or a file of settings);"
                    + " docs and application.yml tell what each setting does.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException failure) {
        if (!failure.getName().toString().startsWith("marquee")) {
            return null;
        }
        var broken = findCause(root, BindValidationException.class);
        var sentence = broken == null ? unreadable(failure) : refused(broken.getValidationErrors());
        return new FailureAnalysis(sentence, ACTION, failure);
    }

    private static String unreadable(BindException failure) {
        var property = failure.getProperty();
        return property == null
                ? "The setting %s cannot be read.".formatted(failure.getName())
                : "The setting %s is \"%s\", but it must be %s."
                        .formatted(
                                property.getName(),
                                property.getValue(),
                                form(failure.getTarget().getType().resolve(Object.class)));
    }

    private static String refused(ValidationErrors errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> refused(errors.getName().toString(), error))
                .collect(Collectors.joining("\n"));
    }

    private static String refused(String prefix, ObjectError error) {
        return error instanceof FieldError field
                ? "The setting %s.%s is \"%s\", but it %s."
                        .formatted(
                                prefix,
                                DataObjectPropertyName.toDashedForm(field.getField()),
                                field.getRejectedValue(),
                                field.getDefaultMessage())
                : "The settings %s: %s.".formatted(prefix, error.getDefaultMessage());
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        if (type == Duration.class) {
            return "a duration such as 30s, 5m or 2h";
        }
        if (type == DataSize.class) {
            return "a size such as 512MB or 20GB";
        }
        return "a value of type " + type.getSimpleName();
    }
}
