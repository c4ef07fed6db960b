package dev.parley.playground.trial;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import dev.parley.sync.Traits;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Systems, datatypes and dataflows of a setting.
 *
 * @param traits by system, then datatype
 * @param parents by system: datatype whose records live below another, and the property that says below which
 */
record Scene(
        List<Dataflow> dataflows,
        Map<String, Map<String, Traits>> traits,
        List<Form> forms,
        Map<String, Map<String, String>> parents) {

    /** One end of a pair of a dataflow. */
    record Place(Dataflow dataflow, Form form, Side side) {
        String pair() {
            return form.pair();
        }

        Place opposite() {
            return new Place(dataflow, form, side.opposite());
        }

        String system() {
            return dataflow.end(side).system();
        }
    }

    List<String> systems() {
        return List.copyOf(traits.keySet());
    }

    Form form(String datatype) {
        return forms.stream()
                .filter(form -> form.datatype().equals(datatype))
                .findFirst()
                .orElseThrow();
    }

    /** Where records of a datatype of a system take part. */
    List<Place> places(String system, String datatype) {
        return places().filter(place ->
                        place.system().equals(system) && place.form().datatype().equals(datatype))
                .toList();
    }

    /** Both ends of every pair. */
    Stream<Place> places() {
        return dataflows.stream().flatMap(dataflow -> forms.stream()
                .flatMap(form -> Stream.of(Side.values()).map(side -> new Place(dataflow, form, side))));
    }
}
