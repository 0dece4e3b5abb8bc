package dev.twofold.snapshot;

import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is taken to hold where a collection is absent and no {@code snapshot.json} says why
 * (contracts section 2).
 */
final class Assumptions {
  private static final Map<String, String> SENTENCES = sentences();

  private Assumptions() {}

  private static Map<String, String> sentences() {
    Map<String, String> sentences = new LinkedHashMap<>();
    sentences.put(CollectionPaths.POLICIES, "no Conditional Access policies");
    sentences.put(CollectionPaths.SECURITY_DEFAULTS, "security defaults off");
    sentences.put(CollectionPaths.REQUIREMENTS, "per-user MFA disabled for all");
    sentences.put(CollectionPaths.ROLE_ASSIGNMENTS, "no roles");
    sentences.put(CollectionPaths.DOMAINS, "managed domains only");
    sentences.put(CollectionPaths.TRUST_DEFAULT, "no trust in other tenants' MFA or devices");
    sentences.put(CollectionPaths.NAMED_LOCATIONS, "no named location");
    return sentences;
  }

  /** The assumptions that the reading of this snapshot rests on, always in the same order. */
  static List<String> of(Catalog catalog, boolean needsServicePrincipals) {
    List<String> assumed = new ArrayList<>();
    SENTENCES.forEach((collection, sentence) -> {
      if (isAssumed(catalog, collection)) {
        assumed.add(sentence);
      }
    });
    if (needsServicePrincipals && isAssumed(catalog, CollectionPaths.SERVICE_PRINCIPALS)) {
      assumed.add("no service principals");
    }
    return List.copyOf(assumed);
  }

  private static boolean isAssumed(Catalog catalog, String collection) {
    return catalog.presence(collection) == Presence.ABSENT && !isToldElsewhere(catalog, collection);
  }

  private static boolean isToldElsewhere(Catalog catalog, String collection) {
    return switch (collection) {
      case CollectionPaths.DOMAINS -> catalog.has(CollectionPaths.ORGANIZATION);
      case CollectionPaths.ROLE_ASSIGNMENTS -> catalog.has(CollectionPaths.DIRECTORY_ROLES);
      default -> false;
    };
  }
}
