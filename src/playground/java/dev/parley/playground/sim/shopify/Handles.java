package dev.parley.playground.sim.shopify;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a product's handle, the name in its address, of its title: {@code Blå genser} becomes {@code bla-genser}. */
final class Handles {

    private Handles() {}

    static String of(String title) {
        String plain = Normalizer.normalize(
                        title.toLowerCase(Locale.ROOT).replace("ø", "o").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        String handle = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return handle.isEmpty() ? "product" : handle;
    }
}
