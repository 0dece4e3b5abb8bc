/**
 * One customer: what enforces MFA, the gaps, the policies, history, and the changes of its days.
 */
@NullMarked
package dev.twofold.server.customer;

import org.jspecify.annotations.NullMarked;
