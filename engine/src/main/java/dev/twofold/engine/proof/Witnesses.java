package dev.twofold.engine.proof;

import dev.twofold.engine.access.DeviceProperty;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.DevicePropertyDimension;
import dev.twofold.engine.signin.Dimension;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.signin.SignInSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a concrete sign-in of a cell: an address, a country, an application id, device attributes.
 */
final class Witnesses {
  private final SignInSpace space;

  Witnesses(SignInSpace space) {
    this.space = space;
  }

  SignIn of(int[] cell) {
    return new SignIn(
        space.audience().at(cell),
        space.clientApp().at(cell),
        space.flow().at(cell),
        space.signInRisk().at(cell),
        space.userRisk().at(cell),
        space.insiderRisk().at(cell),
        device(cell),
        new Network(
            space.address().at(cell),
            space.country().at(cell),
            space.gpsCountry().at(cell),
            space.compliantNetwork().at(cell),
            space.intranet().at(cell)),
        space.platform().at(cell));
  }

  /**
   * The same cell with the country of the address changed to that of the position, where some atom
   * of the country dimension stands for it.
   */
  Optional<int[]> withOneCountry(int[] cell) {
    Dimension<Optional<String>> country = space.country();
    int atom = country.values().indexOf(space.gpsCountry().at(cell));
    if (atom < 0 || atom == cell[country.index()]) {
      return Optional.empty();
    }
    int[] changed = cell.clone();
    changed[country.index()] = atom;
    return Optional.of(changed);
  }

  private Device device(int[] cell) {
    return space
        .trust()
        .at(cell)
        .<Device>map(trust -> registered(cell, trust))
        .orElseGet(Device.Unregistered::new);
  }

  private Device registered(int[] cell, TrustType trust) {
    boolean compliant = space.compliant().at(cell);
    boolean managed = compliant || trust == TrustType.SERVER_AD;
    Map<String, String> properties = new HashMap<>();
    Map<String, Set<String>> collections = new HashMap<>();
    for (DevicePropertyDimension property : space.deviceProperties()) {
      Optional<String> value = property.dimension().at(cell);
      boolean available =
          managed || !DeviceProperty.isExtensionAttribute(property.property()); // CA-A06
      if (value.isPresent() && available) {
        if (property.element().isPresent()) {
          collections.computeIfAbsent(property.property(), _ -> new TreeSet<>()).add(value.get());
        } else {
          properties.put(property.property(), value.get());
        }
      }
    }
    return new Device.Registered(compliant, trust, properties, collections);
  }
}
