package dev.parley.playground.trial;

/** x. */
public final class Soak {
    private Soak() {}

    public static void main(String[] args) {
        Trial trial = Trial.inMemory();
        if (args[0].equals("replay")) {
            System.out.println(trial.play(History.parse(args[1])).story());
            return;
        }
        long from = Long.parseLong(args[0]);
        long to = Long.parseLong(args[1]);
        Figures figures = Figures.NONE;
        java.util.Map<String, java.util.List<Long>> kinds = new java.util.TreeMap<>();
        long start = System.nanoTime();
        for (long seed = from; seed < to; seed++) {
            Outcome outcome = trial.play(History.of(seed));
            figures = figures.plus(outcome.figures());
            long own = seed;
            outcome.broken().ifPresent(broken -> kinds.computeIfAbsent(
                            broken.kind() + " " + Setting.of(own).shape(), k -> new java.util.ArrayList<>())
                    .add(own));
        }
        System.out.println(figures + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        for (var kind : kinds.entrySet()) {
            System.out.println(kind.getKey() + ": " + kind.getValue().size() + " "
                    + kind.getValue().subList(0, Math.min(8, kind.getValue().size())));
        }
        if (args.length > 2) {
            for (var kind : kinds.entrySet()) {
                if (kind.getKey().startsWith(args[2])) {
                    Outcome best = kind.getValue().stream()
                            .limit(10)
                            .map(seed -> trial.shortest(trial.play(History.of(seed))))
                            .min(java.util.Comparator.comparing(
                                    o -> o.history().steps().size()))
                            .get();
                    System.out.println(best.story());
                }
            }
        }
    }
}
