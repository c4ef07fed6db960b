package dev.parley.function;

import dev.parley.systems.Subscriptions.Subscription;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has to be done so that each topic is sent to our address, once. Pure.
 *
 * <p>An address of the same host is ours, whatever its path: one that is not exactly right is replaced. An address
 * that only ends as ours does may be that of another function on the same shop, which must not lose its webhooks: it is
 * told, and replaced only on demand.
 *
 * @param present topics that are sent to our address
 * @param missing topics that are to be added
 * @param surplus what is to be removed: wrong addresses of ours, and second subscriptions of the same
 * @param others addresses of another host that end as ours does
 */
record SubscriptionPlan(
        String address,
        List<String> present,
        List<String> missing,
        List<Subscription> surplus,
        List<Subscription> others) {

    static SubscriptionPlan of(
            List<String> topics, List<Subscription> all, String address, String system, boolean replace) {
        List<String> present = new ArrayList<>();
        List<Subscription> surplus = new ArrayList<>();
        List<Subscription> others = new ArrayList<>();
        for (Subscription one : all) {
            boolean right = one.address().equals(address);
            if (!topics.contains(one.topic())) {
                continue;
            }
            if (right && !present.contains(one.topic())) {
                present.add(one.topic());
            } else if (right || sameHost(one.address(), address) || replace && endsAlike(one, system)) {
                surplus.add(one);
            } else if (endsAlike(one, system)) {
                others.add(one);
            }
        }
        List<String> missing =
                topics.stream().filter(topic -> !present.contains(topic)).toList();
        return new SubscriptionPlan(address, List.copyOf(present), missing, List.copyOf(surplus), List.copyOf(others));
    }

    private static boolean endsAlike(Subscription one, String system) {
        return one.address().replaceAll("/+$", "").endsWith("/webhooks/" + system)
                || one.address().matches(".*/webhooks/[^/]+/" + Pattern.quote(system) + "/*");
    }

    boolean isSettled() {
        return missing.isEmpty() && surplus.isEmpty();
    }

    boolean isWanted(Subscription one, String topic) {
        return one.topic().equals(topic) && one.address().equals(address);
    }

    private static boolean sameHost(String one, String other) {
        try {
            return URI.create(one).getAuthority() != null
                    && URI.create(one)
                            .getAuthority()
                            .equalsIgnoreCase(URI.create(other).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
