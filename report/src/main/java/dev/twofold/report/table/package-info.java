/** The report as text for a terminal. */
@NullMarked
package dev.twofold.report.table;

import org.jspecify.annotations.NullMarked;
