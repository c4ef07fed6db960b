package dev.parley.systems.rest;

/** How a system wants changes of a record. */
enum UpdateStyle {
    /** PATCH with the properties that change; members of objects by themselves (RFC 7396). */
    MERGE_PATCH("PATCH", "application/json"),
    /** PUT with the properties that change; objects whole. */
    PUT_PARTIAL("PUT", "application/json"),
    /** PUT with all that can be written: the record is read and merged here first. */
    PUT_FULL("PUT", "application/json"),
    /** PATCH with operations (RFC 6902). */
    JSON_PATCH("PATCH", "application/json-patch+json");

    private final String method;
    private final String mediaType;

    UpdateStyle(String method, String mediaType) {
        this.method = method;
        this.mediaType = mediaType;
    }

    String method() {
        return method;
    }

    String mediaType() {
        return mediaType;
    }
}
