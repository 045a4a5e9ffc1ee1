// What the page says while long work goes on, in French.
import { count, plural } from "./plural";
import type { work as english } from "./work.en";

const n = (value: number, one: string, other: string) => plural("fr", value, { one, other });

export const work: typeof english = {
  title: {
    "import-plan": "Lecture du fichier",
    import: "Importation",
    rotation: "Rotation de la clé",
    verification: "Vérification du coffre",
    export: "Écriture du fichier",
  },
  of: (done, total) => `${count("fr", done)} sur ${count("fr", total)}`,
  so: (done) => count("fr", done),
  soon: "moins d’une minute restante",
  minutes: (minutes) => n(minutes, "environ # minute restante", "environ # minutes restantes"),
  percent: (percent) => `${percent} pour cent`,
  cancel: "Annuler",
  stopping: "Arrêt en cours…",
  locks: "Si le coffre se verrouille entre-temps, tout s’arrête et rien n’est modifié.",
};
