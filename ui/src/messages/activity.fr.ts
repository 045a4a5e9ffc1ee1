// What happened, in French, by the kind of event. Must never lack a key of the English: the type sees to it.
import type { activity as english } from "./activity.en";

export const activity: typeof english = {
  event: {
    "vault-created": "Coffre créé",
    "member-added": "Membre ajouté",
    "member-changed": "Membre modifié",
    "member-removed": "Membre retiré",
    "member-key-added": "Clé ajoutée",
    "member-key-revoked": "Clé révoquée",
    "contacts-put": "Fiche écrite",
    "contact-removed": "Fiche retirée",
    "line-revealed": "Numéro utilisé",
    exported: "Exporté",
    "vault-key-rotated": "Clé du coffre renouvelée",
    "policy-changed": "Règles modifiées",
    "bodies-erased": "Noms effacés",
    "older-copy-accepted": "Copie plus ancienne acceptée",
    erased: "Effacé",
    unreadable: "Illisible",
  },
};
