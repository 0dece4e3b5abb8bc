/** What Microsoft itself counts of each customer, to stand beside our figures. */
@NullMarked
package dev.twofold.server.insights;

import org.jspecify.annotations.NullMarked;
