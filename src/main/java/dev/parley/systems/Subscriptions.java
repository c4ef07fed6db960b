package dev.parley.systems;

import java.util.List;
import java.util.Set;

/**
 * Who a system sends webhooks to, where it has an API for that. Every call may throw a {@link
 * dev.parley.sync.RemoteFailure}. Not thread-safe.
 */
public interface Subscriptions {

    /** What to subscribe to, so that every change of records of these datatypes is told. */
    List<String> topics(Set<String> datatypes);

    /** All there are, whoever they lead to. */
    List<Subscription> all();

    /** @throws dev.parley.sync.RemoteFailure.Rejected also when there is one of this topic and address already */
    void add(String topic, String address);

    /** Removes one; one that is gone already is fine. */
    void remove(Subscription subscription);

    /** One wish to be told. @param id the system's own */
    record Subscription(String id, String topic, String address) {}
}
