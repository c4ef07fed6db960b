package dev.parley.document.lint;

import dev.parley.document.Finding;
import java.util.List;

/** One thing that a pair is looked over for. Stateless. */
interface Check {

    /** What was found; in any order. */
    List<Finding> look(PairView pair);
}
