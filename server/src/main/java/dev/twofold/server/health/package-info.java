/** Whether the server can do its work, as a page and as JSON. */
@NullMarked
package dev.twofold.server.health;

import org.jspecify.annotations.NullMarked;
