/** The report as CSV, one user a row. */
@NullMarked
package dev.twofold.report.csv;

import org.jspecify.annotations.NullMarked;
