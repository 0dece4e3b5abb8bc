/** Reading tenants from Microsoft Graph and Partner Center. */
@NullMarked
package dev.twofold.graph;

import org.jspecify.annotations.NullMarked;
