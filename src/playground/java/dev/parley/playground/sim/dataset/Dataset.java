package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Invented people who are customers in both systems, as bodies to create them with:
 * {@code po.customers().load(data.powerOffice())}.
 * Same seed, same data. Some people are in both systems, written differently: phone, capitals, a blank at the end, a
 * side without phone or address, a home that has moved. A few e-mails are on two PowerOffice customers.
 *
 * @param powerOffice customers of PowerOffice Go; a {@link Ledger} has companies
 * @param shopify customers of Shopify
 * @param overlapping people in both systems whose e-mail stands on exactly one customer of each
 */
public record Dataset(List<ObjectNode> powerOffice, List<ObjectNode> shopify, int overlapping) {

    /** About 200 customers on each side, 60 % of them on both. */
    public static Dataset standard(long seed) {
        return of(seed, 200, 200, 60);
    }

    /** For measurements: so many on each side, half of them on both. */
    public static Dataset large(int size) {
        return of(1, size, size, 50);
    }

    /** Sizes of both sides and the percentage of the smaller one that is on both. */
    public static Dataset of(long seed, int powerOfficeSize, int shopifySize, int overlapPercent) {
        Random random = new Random(seed);
        return new Maker(random, new People(random)).make(powerOfficeSize, shopifySize, overlapPercent);
    }

    private static final class Maker {

        private final Random random;
        private final People people;
        private final PowerOfficeShapes left;
        private final ShopifyShapes right;
        private final List<ObjectNode> powerOffice = new ArrayList<>();
        private final List<ObjectNode> shopify = new ArrayList<>();

        Maker(Random random, People people) {
            this.random = random;
            this.people = people;
            this.left = new PowerOfficeShapes(people);
            this.right = new ShopifyShapes(people);
        }

        Dataset make(int powerOfficeSize, int shopifySize, int overlapPercent) {
            List<String> shared = overlap(Math.min(powerOfficeSize, shopifySize) * overlapPercent / 100);
            int twins = Math.min(shared.size() / 40, powerOfficeSize - powerOffice.size());
            shared.stream().limit(twins).forEach(this::twin);
            while (powerOffice.size() < powerOfficeSize) {
                powerOffice.add(left.person(people.next()));
            }
            while (shopify.size() < shopifySize) {
                shopify.add(right.person(people.next()));
            }
            Collections.shuffle(powerOffice, random);
            Collections.shuffle(shopify, random);
            return new Dataset(List.copyOf(powerOffice), List.copyOf(shopify), shared.size() - twins);
        }

        private List<String> overlap(int size) {
            List<String> emails = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Person person = people.next();
                powerOffice.add(left.person(person));
                shopify.add(right.person(moved(person)));
                person.email().ifPresent(emails::add);
            }
            return emails;
        }

        private Person moved(Person person) {
            if (!people.chance(12)) {
                return person;
            }
            return person.withHome(person.home().map(home -> people.home(people.any(Place.HOME))));
        }

        /** Another PowerOffice customer with an e-mail that is taken. */
        private void twin(String email) {
            powerOffice.add(left.person(people.next().withEmail(Optional.of(email))));
        }
    }
}
