/** The report as JSON (contracts section 3). */
@NullMarked
package dev.twofold.cli.report.json;

import org.jspecify.annotations.NullMarked;
