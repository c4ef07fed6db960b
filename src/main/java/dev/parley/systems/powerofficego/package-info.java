/**
 * The connector to PowerOffice Go, API version 2. Facts about it are from the vendor's published v2 specification and
 * developer portal unless a comment says otherwise.
 */
package dev.parley.systems.powerofficego;
