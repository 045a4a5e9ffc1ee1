// Which screen is seen while the vault is open. Must never change while long work goes on, which belongs to one screen.
export type Place =
  | { screen: "directory" }
  /** A new contact, if none is named. */
  | { screen: "contact"; contact: string | null }
  | { screen: "import" }
  | { screen: "activity" }
  | { screen: "keys" }
  | { screen: "settings" };

export type Screen = Place["screen"];

export class Places {
  now = $state.raw<Place>({ screen: "directory" });
  /** Long work goes on: nothing else can be done until it ends or is stopped. */
  held = $state(false);

  go(place: Place) {
    if (!this.held) this.now = place;
  }
}
