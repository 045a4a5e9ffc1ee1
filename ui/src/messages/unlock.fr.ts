// What the screens on which a vault is opened say, in French. Must never sound as if taking a vault off the list deleted it.
import type { Messages } from "./en";

export const openFile: Messages["openFile"] = {
  path: "Chemin du fichier de coffre",
  empty: "Saisissez un chemin, ou parcourez.",
  browse: "Parcourir…",
  take: "Choisir ce fichier",
  cancel: "Annuler",
};

export const secret: Messages["secret"] = {
  show: "Afficher",
  hide: "Masquer",
  showLabel: "Afficher la phrase secrète",
  capsLock: "Verrouillage des majuscules activé.",
  working: "Calcul de la clé. Cela prend un instant, à dessein.",
};

export const unlock: Messages["unlock"] = {
  vault: "Coffre",
  missing: "Le fichier n’est pas à sa place",
  other: "Ouvrir un autre fichier…",
  create: "Créer un nouveau coffre",
  forget: "Oublier",
  forgetWhich: (name) => ` : ${name}`,
  forgetTitle: (name) => `Retirer « ${name} » de cette liste ?`,
  forgetText:
    "Seule la liste change. Le fichier du coffre et votre fichier d’identité restent à leur place, et le coffre pourra être rouvert.",
  forgetSubmit: "Retirer de la liste",
  forgotten: (name) => `« ${name} » n’est plus dans la liste.`,
  cancel: "Annuler",
  passphrase: "Phrase secrète",
  submit: "Déverrouiller",
  empty: "Saisissez d’abord la phrase secrète.",
  older: "Continuer avec cette copie…",
  olderTitle: "Continuer avec cette copie ?",
  olderMeans: "C’est peut-être la plus récente, ou une simple sauvegarde. Quelqu’un peut aussi avoir remis là une copie ancienne pour défaire ce qui s’est passé depuis :",
  olderMembers: "Les membres retirés depuis ont de nouveau accès.",
  olderNumbers: "Les numéros, les personnes et les règles sont ceux d’alors. Un numéro supprimé depuis peut être revenu.",
  olderJournal: "Le journal consigne, à votre nom, que vous avez continué.",
  olderSubmit: "Continuer avec cette copie",
};
