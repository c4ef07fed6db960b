/** Settings that are kept in secrets, one for each system of a connection. */
package dev.parley.systems.secrets;
