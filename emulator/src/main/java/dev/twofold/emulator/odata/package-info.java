/** OData: selecting, filtering, paging. */
@NullMarked
package dev.twofold.emulator.odata;

import org.jspecify.annotations.NullMarked;
