/** Pages in a real browser. */
package dev.twofold.server.browser;
