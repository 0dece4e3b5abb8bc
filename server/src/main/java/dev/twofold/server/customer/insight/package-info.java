/** Microsoft's own figures of a customer beside ours, and what may explain the difference. */
@NullMarked
package dev.twofold.server.customer.insight;

import org.jspecify.annotations.NullMarked;
