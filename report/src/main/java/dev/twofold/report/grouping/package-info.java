/** Users with the same finding, counted together in bounded memory. */
@NullMarked
package dev.twofold.report.grouping;

import org.jspecify.annotations.NullMarked;
