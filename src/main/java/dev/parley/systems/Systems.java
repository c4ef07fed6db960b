package dev.parley.systems;

import dev.parley.systems.powerofficego.PowerOfficeGoType;
import dev.parley.systems.rest.SystemFiles;
import dev.parley.systems.shopify.ShopifyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The systems there are, by the names definitions use. Those that ship as files are read when they are asked for, so
 * that a start does not read what its dataflow has nothing to do with. Thread-safe.
 */
public final class Systems {

    private final Map<String, Supplier<SystemType>> types = new LinkedHashMap<>();

    /** A later type of the same name replaces an earlier one. */
    public Systems(List<SystemType> types) {
        types.forEach(type -> this.types.put(type.name(), () -> type));
    }

    /**
     * PowerOffice Go, Shopify and those described by files that ship; and those given, which replace one of their name.
     */
    public static Systems builtInAnd(List<SystemType> more) {
        Systems all = new Systems(List.of(new PowerOfficeGoType(), new ShopifyType()));
        SystemFiles.builtIn().forEach(name -> all.types.put(name, new Once(() -> SystemFiles.shipped(name))));
        more.forEach(type -> all.types.put(type.name(), () -> type));
        return all;
    }

    public Set<String> names() {
        return Set.copyOf(types.keySet());
    }

    public Optional<SystemType> find(String name) {
        return Optional.ofNullable(types.get(name)).map(Supplier::get);
    }

    /** @throws IllegalArgumentException naming the systems there are */
    public SystemType get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no system " + name + "; there are " + String.join(", ", types.keySet())));
    }

    /** What is made when it is asked for first, and kept. */
    private static final class Once implements Supplier<SystemType> {

        private final Supplier<SystemType> maker;
        private SystemType made;

        private Once(Supplier<SystemType> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized SystemType get() {
            if (made == null) {
                made = maker.get();
            }
            return made;
        }
    }
}
