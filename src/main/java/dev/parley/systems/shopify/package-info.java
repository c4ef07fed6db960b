/**
 * The connector to Shopify's Admin REST API. Facts about it are from Shopify's developer pages and its generated Ruby
 * client unless a comment says otherwise.
 */
package dev.parley.systems.shopify;
