/** Users with the same finding, counted together in bounded memory. */
@NullMarked
package dev.twofold.cli.report.grouping;

import org.jspecify.annotations.NullMarked;
