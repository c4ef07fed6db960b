/**
 * The connector to any system with a REST API of JSON, described by a file of YAML alone: {@code systems/*.yaml}. What
 * may stand in such a file is listed once, in {@link dev.parley.systems.rest.SystemKeys}.
 */
package dev.parley.systems.rest;
