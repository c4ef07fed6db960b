package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cell")
final class CellTest {

    @Test
    void isAPathWhereItHasNoAnnotation() {
        Cell cell = new Cell("home.street");

        assertThat(cell.annotated()).isFalse();
        assertThat(cell.closed()).isTrue();
        assertThat(cell.path()).isEqualTo("home.street");
        assertThat(cell.dependences()).isEmpty();
    }

    @Test
    void carriesItsConditionBesideThePath() {
        Cell cell = new Cell("zone (Dependant on having NO in area)");

        assertThat(cell.exactPath()).isEqualTo("zone");
        assertThat(cell.dependences()).containsExactly(new Dependence("NO", "area"));
    }

    @Test
    void keepsTheBlankOfAPathBeforeAnAnnotation() {
        Cell cell = new Cell("zone  (Dependant on having NO in area)\t");

        assertThat(cell.exactPath()).isEqualTo("zone ");
        assertThat(cell.path()).isEqualTo("zone");
        assertThat(cell.dependences()).containsExactly(new Dependence("NO", "area"));
    }

    @Test
    void holdsClausesWithoutAnythingBetweenThem() {
        Cell cell = new Cell("p (Dependant on having wd:Q9 in qDependant on having W in r.s)");

        assertThat(cell.dependences()).containsExactly(new Dependence("wd:Q9", "q"), new Dependence("W", "r.s"));
    }

    @Test
    void holdsIdenticalClausesOnce() {
        Cell cell = new Cell("p (" + "Dependant on having V in q".repeat(11) + ")");

        assertThat(cell.dependences()).containsExactly(new Dependence("V", "q"));
    }

    @Test
    void holdsClausesThatAreIncomplete() {
        Cell cell = new Cell("p (Dependant on having  in qDependant on having V in  Dependant on having V in q)");

        assertThat(cell.dependences())
                .containsExactly(new Dependence("", "q"), new Dependence("V", " "), new Dependence("V", "q"));
        assertThat(cell.dependences()).extracting(Dependence::complete).containsExactly(false, false, true);
    }

    @Test
    void isCutAtTheLastInOfAClause() {
        Cell cell = new Cell("p (Dependant on having goods in stock in q)");

        assertThat(cell.dependences()).containsExactly(new Dependence("goods in stock", "q"));
    }

    @Test
    void tellsWhenItsBracketIsLost() {
        Cell cell = new Cell("p (Dependant on having V in q");

        assertThat(cell.closed()).isFalse();
        assertThat(cell.path()).isEqualTo("p");
        assertThat(cell.dependences()).containsExactly(new Dependence("V", "q"));
    }

    @Test
    void holdsAClauseWithoutAPathAsIncomplete() {
        Cell cell = new Cell("p (Dependant on having V)");

        assertThat(cell.dependences()).containsExactly(new Dependence("V", ""));
        assertThat(cell.dependences()).noneMatch(Dependence::complete);
    }
}
