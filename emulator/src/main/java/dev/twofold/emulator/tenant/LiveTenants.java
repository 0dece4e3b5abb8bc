package dev.twofold.emulator.tenant;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tenants that are in use, each once: whoever asks for a tenant gets the same one, so that all
 * see its changes. A changed tenant stays as long as the emulator runs; of the unchanged ones the
 * 256 last used are kept, and those that somebody still holds. Safe for many threads.
 */
public final class LiveTenants {
  private static final int KEPT = 256;

  private final Function<String, Optional<TenantContent>> contents;
  private final String history = UUID.randomUUID().toString();
  private final Map<String, ChangeableTenant> changed = new HashMap<>();
  private final Map<String, WeakReference<ChangeableTenant>> held = new HashMap<>();
  private final Map<String, ChangeableTenant> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChangeableTenant> eldest) {
          return size() > KEPT;
        }
      };

  /** The tenants with these contents, by id in small letters. */
  public LiveTenants(Function<String, Optional<TenantContent>> contents) {
    this.contents = contents;
  }

  /** The tenant with this id, in small letters. */
  public synchronized Optional<ChangeableTenant> find(String id) {
    ChangeableTenant tenant = changed.get(id);
    if (tenant == null) {
      tenant = unchanged(id);
    }
    return Optional.ofNullable(tenant);
  }

  private @Nullable ChangeableTenant unchanged(String id) {
    WeakReference<ChangeableTenant> reference = held.get(id);
    ChangeableTenant tenant = reference == null ? null : reference.get();
    if (tenant == null) {
      Optional<TenantContent> content = contents.apply(id);
      if (content.isEmpty()) {
        held.remove(id);
        return null;
      }
      tenant = new ChangeableTenant(content.get(), history, this::keep);
      held.put(id, new WeakReference<>(tenant));
    }
    recent.put(id, tenant);
    return tenant;
  }

  private synchronized void keep(ChangeableTenant tenant) {
    changed.put(tenant.id(), tenant);
  }
}
