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
  /** Asked before the screen changes: false keeps the one there is, which then says why. */
  guard: ((to: Place) => boolean) | null = null;

  /** Whether it went there. */
  go(place: Place): boolean {
    if (this.held || this.guard?.(place) === false) return false;
    this.now = place;
    return true;
  }
}
