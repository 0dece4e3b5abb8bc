package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.Doubt;
import dev.twofold.snapshot.json.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gathers the parts of one policy that were not understood. */
final class Doubts {
  /** What makes a part doubtful; other problems are for the reader of the report only. */
  private static final Set<String> DOUBTFUL =
      Set.of("wrongType", "unknownValue", "missingPart", "notSupported");

  private final String needs;
  private final Problems warnings;
  private final Set<Doubt.Part> parts = EnumSet.noneOf(Doubt.Part.class);

  Doubts(String policyId, Problems warnings) {
    this.needs = "identity/conditionalAccess/policies/" + policyId;
    this.warnings = warnings;
  }

  /** Where problems with a part are told: they are warnings, and make the part doubtful. */
  Problems about(Doubt.Part part) {
    return (code, subject, message) -> {
      warnings.report(code, subject, message);
      if (DOUBTFUL.contains(code)) {
        parts.add(part);
      }
    };
  }

  void add(Doubt.Part part) {
    parts.add(part);
  }

  List<Doubt> list() {
    return parts.stream().map(part -> new Doubt(part, needs)).toList();
  }
}
