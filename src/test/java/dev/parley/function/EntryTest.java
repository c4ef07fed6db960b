package dev.parley.function;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryTest {

    @Test
    void answersADirectInvocationWithJson() {
        given().contentType("application/json")
                .body("{\"action\":\"status\"}")
                .when()
                .post("/")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("error.code", equalTo("NOT_AVAILABLE"));
    }
}
