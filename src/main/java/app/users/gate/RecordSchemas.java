package app.users.gate;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells in the API's description what our records tell already: a component marked {@link Nullable}
 * may be null or left out, every other one is always there.
 */
@Component
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        var schema = others.next().resolve(type, context, others);
        var ours = ownRecord(type.getType());
        if (schema != null && ours != null) {
            var model = model(schema, context);
            for (var component : ours.getRecordComponents()) {
                describe(component, model);
            }
        }
        return schema;
    }

    private static @Nullable Class<?> ownRecord(@Nullable Type type) {
        if (type == null) {
            return null;
        }
        var raw = TypeFactory.defaultInstance().constructType(type).getRawClass();
        return raw.isRecord() && raw.getPackageName().startsWith("app.") ? raw : null;
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return context.getDefinedModels().getOrDefault(name, schema);
    }

    private static void describe(RecordComponent component, Schema<?> model) {
        var properties = model.getProperties();
        var name = component.getName();
        if (properties == null || !properties.containsKey(name)) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.addRequiredItem(name);
        } else if (properties.get(name).getAnyOf() == null) {
            properties.put(name, orNull(properties.get(name)));
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        var nothing = new JsonSchema();
        nothing.setTypes(Set.of("null"));
        var either = new JsonSchema();
        either.setAnyOf(List.of(schema, nothing));
        return either;
    }
}
