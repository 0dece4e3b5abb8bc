package dev.twofold.engine.proof;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.proof.Enforcement.Effect;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.Dimension;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.signin.SignInSpace;
import dev.twofold.engine.signin.UnreadFact;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Proves what holds of the users of one affiliation, once for each signature. Safe for several
 * threads.
 *
 * <p>Facts that could not be read are dimensions of the space. Where no box of a signature depends
 * on one, they are ignored; where one does, {@link Worlds} compares what holds with each of their
 * values.
 */
final class Prover {
  private static final int MOST_FINDINGS = 200_000;
  private static final double LEGACY_WEIGHT = 1e-6;

  private final SignInSpace space;
  private final Owners owners;
  private final List<Effect> effects;
  private final BoxFamily closed;
  private final BoxFamily blocked;
  private final boolean[] factsIgnored;
  private final boolean[] nothingIgnored;
  private final long[][] factsOf;
  private final Question firstOpen;
  private final Question anyOpen;
  private final Question anyUnblocked;
  private final List<Question> openFromUnmanaged;
  private final AtomicReferenceArray<@Nullable List<Question>> mfaOf;
  private final Witnesses witnesses;
  private final ProofCounters counters;
  private final Ideas ideas;
  private final Map<Signature, Finding> findings = new ConcurrentHashMap<>();

  Prover(
      SignInSpace space,
      Owners owners,
      Affiliation affiliation,
      ProofCounters counters,
      Ideas ideas) {
    this.ideas = ideas;
    this.space = space;
    this.owners = owners;
    this.counters = counters;
    this.effects = owners.effects(affiliation);
    List<double[]> weights = space.dimensions().stream().map(this::weights).toList();
    this.closed = new BoxFamily(weights, effects.stream().map(Effect::closed).toList());
    this.blocked = new BoxFamily(weights, effects.stream().map(Effect::blocked).toList());
    this.nothingIgnored = new boolean[weights.size()];
    this.factsIgnored = new boolean[weights.size()];
    space.facts().forEach(fact -> factsIgnored[fact.dimension().index()] = true);
    this.factsOf = factsOf();
    this.mfaOf = new AtomicReferenceArray<>(effects.size());
    this.witnesses = new Witnesses(space);
    Box whole = space.whole();
    this.firstOpen = question(closed, whole);
    this.anyOpen = question(closed, whole);
    this.anyUnblocked = question(blocked, whole);
    this.openFromUnmanaged =
        unmanaged().boxes().stream().map(box -> question(closed, box)).toList();
  }

  /**
   * Volumes count atoms alike, except legacy clients: the sign-ins that are impossible with them
   * would fill the holes that modern clients leave.
   */
  private double[] weights(Dimension<?> dimension) {
    double[] weights = new double[dimension.size()];
    for (int atom = 0; atom < weights.length; atom++) {
      boolean legacy = dimension.values().get(atom) instanceof ClientAppType app && !app.modern();
      weights[atom] = legacy ? LEGACY_WEIGHT : 1;
    }
    return weights;
  }

  private Question question(BoxFamily family, Box box) {
    return new Question(
        () -> new Slice(family, box, factsIgnored), owners.count(), counters, ideas);
  }

  private Region unmanaged() {
    return DeviceRegions.unregistered(space).or(DeviceRegions.registeredUnmanaged(space));
  }

  /** What holds of the users with this signature. */
  Finding prove(Signature signature) {
    Finding known = findings.get(signature);
    if (known != null) {
      return known;
    }
    counters.signature();
    List<UnreadFact> facts = relevantFacts(signature);
    Finding finding =
        facts.isEmpty() ? certain(signature) : new Worlds(this, signature, facts).finding();
    if (findings.size() < MOST_FINDINGS) {
      findings.put(signature, finding);
    }
    return finding;
  }

  private Finding certain(Signature signature) {
    int[] open = firstOpen(signature);
    List<Enforcer> enforcedBy = enforcedBy(signature);
    return new Finding(
        verdict(open != null, !enforcedBy.isEmpty()),
        open != null && !isOpenFromUnmanaged(signature, open),
        enforcedBy,
        Optional.ofNullable(open).map(cell -> witness(cell, signature)),
        List.of(),
        List.of());
  }

  static Verdict verdict(boolean open, boolean mfa) {
    if (open) {
      return mfa ? Verdict.CONDITIONALLY : Verdict.NEVER;
    }
    return mfa ? Verdict.ALWAYS : Verdict.BLOCKED;
  }

  /** The first cell that is open whatever the unread facts are, or null. */
  int @Nullable [] firstOpen(Signature signature) {
    return firstOpen.firstOpen(signature.words());
  }

  private boolean isOpenFromUnmanaged(Signature signature, int[] open) {
    boolean managed =
        space
            .trust()
            .at(open)
            .map(trust -> trust == TrustType.SERVER_AD || space.compliant().at(open))
            .orElse(false);
    return !managed
        || openFromUnmanaged.stream().anyMatch(question -> question.anyOpen(signature.words()));
  }

  /** The enforcers that make MFA of some sign-in, whatever the unread facts are. */
  List<Enforcer> enforcedBy(Signature signature) {
    long[] words = signature.words();
    if (!anyUnblocked.anyOpen(words)) {
      return List.of();
    }
    List<Enforcer> enforcedBy = new ArrayList<>();
    for (int owner = Bits.next(words, 0); owner >= 0; owner = Bits.next(words, owner + 1)) {
      if (isMfa(owner, words)) {
        addOnce(owners.enforcer(owner), enforcedBy);
      }
    }
    return List.copyOf(enforcedBy);
  }

  /** One enforcer can be several owners: security defaults are two, one beside the other. */
  private static void addOnce(Enforcer enforcer, List<Enforcer> enforcedBy) {
    if (enforcer instanceof Enforcer.Policy || !enforcedBy.contains(enforcer)) {
      enforcedBy.add(enforcer);
    }
  }

  private boolean isMfa(int owner, long[] words) {
    for (Question question : mfaOf(owner)) {
      if (question.anyOpen(words)) {
        return true;
      }
    }
    return false;
  }

  private List<Question> mfaOf(int owner) {
    List<Question> known = mfaOf.get(owner);
    if (known == null) {
      known =
          effects.get(owner).mfa().boxes().stream()
              .filter(box -> factsOf(box) == 0)
              .map(box -> question(blocked, box))
              .toList();
      mfaOf.compareAndSet(owner, null, known);
    }
    return known;
  }

  /**
   * A concrete sign-in of the cell; a GPS position and an address in one country where that is open
   * too.
   */
  SignIn witness(int[] cell, Signature signature) {
    int[] chosen =
        witnesses
            .withOneCountry(cell)
            .filter(same -> Bits.disjoint(closed.ownersAt(same, factsIgnored), signature.words()))
            .orElse(cell);
    return witnesses.of(chosen);
  }

  /** True where some cell of the box is open: in no closed box of the signature. */
  boolean isOpenIn(Box box, Signature signature) {
    return isLeftOpen(closed, box, signature);
  }

  /** True where somebody makes MFA of a cell of the box. */
  boolean isMfaIn(Box world, Signature signature) {
    return isMfaWhatever(world, signature, nothingIgnored);
  }

  /**
   * What is certain of a world whatever some facts are.
   *
   * @param open some cell is open
   * @param mfa some cell needs MFA
   * @param someNeverBlocked some cell is not blocked
   */
  record Certainty(boolean open, boolean mfa, boolean someNeverBlocked) {}

  /**
   * What is certain of this world, whatever the values of these facts are, even from cell to cell.
   */
  Certainty whatever(List<UnreadFact> facts, Box world, Signature signature) {
    boolean[] ignored = new boolean[nothingIgnored.length];
    facts.forEach(fact -> ignored[fact.dimension().index()] = true);
    return new Certainty(
        isLeftOpen(closed, world, signature, ignored),
        isMfaWhatever(world, signature, ignored),
        isLeftOpen(blocked, world, signature, ignored));
  }

  private boolean isMfaWhatever(Box world, Signature signature, boolean[] ignored) {
    long[] words = signature.words();
    for (int owner = Bits.next(words, 0); owner >= 0; owner = Bits.next(words, owner + 1)) {
      for (Box box : effects.get(owner).mfa().boxes()) {
        Box part = box.and(world);
        boolean certain =
            space.facts().stream()
                .map(fact -> fact.dimension().index())
                .allMatch(index -> !ignored[index] || box.side(index).isAll());
        if (certain && !part.isEmpty() && isLeftOpen(blocked, part, signature, ignored)) {
          return true;
        }
      }
    }
    return false;
  }

  /** True where an open cell of the box comes from a device that is not managed. */
  boolean isOpenFromUnmanagedIn(Box world, Signature signature) {
    return unmanaged().boxes().stream().map(world::and).anyMatch(box -> isOpenIn(box, signature));
  }

  /** The first open cell of the box, or null. */
  int @Nullable [] firstOpenIn(Box box, Signature signature) {
    return search(closed, box, nothingIgnored).firstOpen(closed.ofOwners(signature.words()));
  }

  private boolean isLeftOpen(BoxFamily family, Box box, Signature signature) {
    return isLeftOpen(family, box, signature, nothingIgnored);
  }

  private boolean isLeftOpen(BoxFamily family, Box box, Signature signature, boolean[] ignored) {
    return search(family, box, ignored).anyOpen(family.ofOwners(signature.words())) != null;
  }

  private CoverSearch search(BoxFamily family, Box box, boolean[] ignored) {
    counters.search();
    return new CoverSearch(new Slice(family, box, ignored), counters, ideas);
  }

  /** True where every sign-in of users with this signature is closed, whatever is unread. */
  boolean isCovered(Signature signature) {
    return !anyOpen.anyOpen(signature.words());
  }

  /** Every box that closes a sign-in of users with this signature, the impossible ones included. */
  List<Box> closedBoxes(Signature signature) {
    List<Box> boxes = new ArrayList<>();
    long[] words = signature.words();
    for (int owner = Bits.next(words, 0); owner >= 0; owner = Bits.next(words, owner + 1)) {
      boxes.addAll(effects.get(owner).closed().boxes());
    }
    return boxes;
  }

  SignInSpace space() {
    return space;
  }

  /** The unread facts that some owner of the signature depends on. */
  private List<UnreadFact> relevantFacts(Signature signature) {
    if (space.facts().isEmpty()) {
      return List.of();
    }
    long[] relevant = new long[Bits.words(space.facts().size())];
    long[] words = signature.words();
    for (int owner = Bits.next(words, 0); owner >= 0; owner = Bits.next(words, owner + 1)) {
      Bits.or(relevant, factsOf[owner]);
    }
    List<UnreadFact> facts = new ArrayList<>();
    for (int fact = Bits.next(relevant, 0); fact >= 0; fact = Bits.next(relevant, fact + 1)) {
      facts.add(space.facts().get(fact));
    }
    return facts;
  }

  private long[][] factsOf() {
    long[][] of = new long[effects.size()][Math.max(1, Bits.words(space.facts().size()))];
    for (int owner = 0; owner < of.length; owner++) {
      for (Region region : Arrays.asList(effects.get(owner).blocked(), effects.get(owner).mfa())) {
        for (Box box : region.boxes()) {
          for (int fact = 0; fact < space.facts().size(); fact++) {
            if (!box.side(space.facts().get(fact).dimension().index()).isAll()) {
              Bits.set(of[owner], fact);
            }
          }
        }
      }
    }
    return of;
  }

  private int factsOf(Box box) {
    int count = 0;
    for (UnreadFact fact : space.facts()) {
      count += box.side(fact.dimension().index()).isAll() ? 0 : 1;
    }
    return count;
  }
}
