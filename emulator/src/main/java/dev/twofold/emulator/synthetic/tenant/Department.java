package dev.twofold.emulator.synthetic.tenant;

import java.util.List;

/** Parts of a company. */
public enum Department {
  OPERATIONS("Operations"),
  SALES("Sales"),
  FINANCE("Finance"),
  ADMINISTRATION("Administration"),
  PEOPLE("People"),
  IT("IT"),
  MARKETING("Marketing"),
  PURCHASING("Purchasing");

  private static final Department[] ALL = values();
  private static final int PEOPLE_EACH = 10;

  private final String title;

  Department(String title) {
    this.title = title;
  }

  /** How many departments a tenant of this size has, 0 for the smallest. */
  public static int count(Blueprint tenant) {
    return Math.min(ALL.length, tenant.roster().size() / PEOPLE_EACH);
  }

  /** One of them, by its number. */
  public static Department at(int index) {
    return ALL[index];
  }

  /** Its name. */
  public String title() {
    return title;
  }

  /** What people do there. */
  public List<String> jobs() {
    return switch (this) {
      case OPERATIONS -> List.of("Dispatcher", "Technician", "Team Lead", "Planner");
      case SALES -> List.of("Account Manager", "Sales Assistant", "Key Account Manager");
      case FINANCE -> List.of("Accountant", "Controller", "Payroll Clerk");
      case ADMINISTRATION -> List.of("Office Manager", "Receptionist", "Assistant");
      case PEOPLE -> List.of("Recruiter", "HR Partner");
      case IT -> List.of("Administrator", "Developer", "Support");
      case MARKETING -> List.of("Designer", "Editor");
      case PURCHASING -> List.of("Buyer", "Warehouse Clerk");
    };
  }
}
