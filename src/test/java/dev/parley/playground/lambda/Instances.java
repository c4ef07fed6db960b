package dev.parley.playground.lambda;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Functions of this process, run as the playground runs built ones. */
public final class Instances {

    private Instances() {}

    /** @param each what one instance answers with, made anew for each */
    public static LocalLambda of(Supplier<UnaryOperator<String>> each, int most) {
        Launcher launcher = runtimeApi -> new ThreadFunction(each.get()).launch(runtimeApi);
        return new LocalLambda(launcher, most, Duration.ofSeconds(60), Clock.systemUTC());
    }
}
