// What the screen of the vault key says, in French.
import type { keys as english } from "./keys.en";
import { count, plural } from "./plural";

const n = (value: number, one: string, other: string) => plural("fr", value, { one, other });

export const keys: typeof english = {
  title: "La clé du coffre",
  intro: "Une seule clé scelle chaque fiche du coffre. En changer de temps à autre limite ce qu’une clé divulguée peut ouvrir.",
  age: (days) => (days === 0 ? "En usage depuis aujourd’hui" : n(days, "En usage depuis # jour", "En usage depuis # jours")),
  notDue: (days) => n(days, "Une rotation est prévue dans # jour.", "Une rotation est prévue dans # jours."),
  dueToday: "Une rotation est prévue aujourd’hui.",
  due: (days) => n(days, "Une rotation aurait dû avoir lieu il y a # jour.", "Une rotation aurait dû avoir lieu il y a # jours."),
  policy: "Règle",
  policyDays: (days) => n(days, "chaque jour", "tous les # jours"),
  epoch: "Numéro de clé",
  since: "En usage depuis le",
  keep: "Qui garde l’accès",
  rotation: "Rotation de la clé",
  plan: (entries, events) =>
    `${n(entries, "# fiche", "# fiches")} et ${n(events, "# événement", "# événements")} sont scellés à nouveau avec une nouvelle clé ; l’ancienne n’ouvre alors plus rien dans ce fichier.`,
  copies: "Les copies faites auparavant restent lisibles avec l’ancienne clé.",
  whole: "Tout se fait en entier, ou pas du tout.",
  reason: "Motif",
  optional: "facultatif",
  reasonHint: "Conservé au journal avec votre nom.",
  submit: "Changer la clé",
  stopped: "Arrêté, à votre demande. Rien n’a été modifié.",
  done: (epoch) => `La clé a été changée : la clé ${count("fr", epoch)} est en usage.`,
  resealed: (entries, events) => `${n(entries, "# fiche", "# fiches")} et ${n(events, "# événement", "# événements")} ont été scellés à nouveau`,
  took: (seconds) => n(seconds, "en # seconde.", "en # secondes."),
};
