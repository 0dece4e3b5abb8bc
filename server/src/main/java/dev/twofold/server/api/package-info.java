/** What programs and spreadsheets get: the figures as JSON and CSV, described by openapi.yaml. */
@NullMarked
package dev.twofold.server.api;

import org.jspecify.annotations.NullMarked;
