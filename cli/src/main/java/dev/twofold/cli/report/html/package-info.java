/** The report as one self-contained HTML page. */
@NullMarked
package dev.twofold.cli.report.html;

import org.jspecify.annotations.NullMarked;
