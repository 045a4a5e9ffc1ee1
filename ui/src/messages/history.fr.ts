// The words of a contact's history, in French. Must never lack a key of the English: the type sees to it.
import type { history as english } from "./history.en";
import { plural } from "./plural";

export const history: typeof english = {
  title: "Historique",
  loading: "Un instant…",
  older: "Plus ancien",
  none: "Le journal ne dit rien de cette personne.",
  more: (rows) => plural("fr", rows, { one: "# événement de plus.", other: "# événements de plus." }),
  all: "C’est le début.",
  noTime: "heure inconnue",
  nobody: "membre inconnu",
};
