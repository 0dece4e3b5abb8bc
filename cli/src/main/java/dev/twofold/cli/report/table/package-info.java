/** The report as text for a terminal. */
@NullMarked
package dev.twofold.cli.report.table;

import org.jspecify.annotations.NullMarked;
