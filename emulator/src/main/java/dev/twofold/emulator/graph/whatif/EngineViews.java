package dev.twofold.emulator.graph.whatif;

import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.EngineView;
import java.util.LinkedHashMap;
import java.util.Map;

/** The engine's views of the tenants that were asked about last, each as long as it holds. */
final class EngineViews {
  private static final int KEPT = 8;

  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > KEPT;
        }
      };

  private record Known(String history, long revision, EngineView view) {}

  /** The view of a tenant as it is now. */
  synchronized EngineView of(ChangeableTenant tenant) {
    Known last = known.get(tenant.id());
    long revision = tenant.revision();
    if (last == null || last.revision() != revision || !last.history().equals(tenant.history())) {
      last = new Known(tenant.history(), revision, EngineView.of(tenant));
      known.put(tenant.id(), last);
    }
    return last.view();
  }
}
