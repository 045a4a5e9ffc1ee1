// What the settings say, in French. Must never say that something may be set which is always so.
import type { Messages } from "./en";
import { plural } from "./plural";

const n = (value: number, one: string, other: string) => plural("fr", value, { one, other });

export const settings: Messages["settings"] = {
  title: "Réglages",
  device: "Sur cet appareil",
  deviceNote: "Chaque changement prend effet aussitôt.",
  saved: "Enregistré.",
  idle: "Verrouiller sans activité pendant",
  idleNote: "Le coffre se verrouille toujours quand l’ordinateur se met en veille ou que l’écran est verrouillé.",
  reveal: "Afficher un numéro pendant",
  revealNote: "Il est toujours masqué quand la fenêtre n’est plus active.",
  clipboard: "Garder un numéro copié pendant",
  clipboardNote: "Ensuite le presse-papiers est effacé, sauf s’il contient autre chose entre-temps.",
  language: "Langue",
  theme: "Apparence",
  system: "Comme le système",
  light: "Claire",
  dark: "Sombre",
  span: (min, s) => (s === 0 ? `${min} min` : min === 0 ? `${s} s` : `${min} min ${s} s`),
  seconds: (s) => `${s} s`,
  rules: {
    title: "Règles de ce coffre",
    note: "Elles valent pour tous les membres. Tout changement figure au journal, à votre nom.",
    noteReader: "Elles valent pour tous les membres. Les administrateurs les fixent.",
    purpose: "Demander à quoi sert un numéro",
    from: {
      unsafe: "Pour les lignes dangereuses seulement",
      open: "Pour les lignes ouvertes et dangereuses",
      encrypted: "Pour toutes les lignes, sauf les sûres",
      secure: "Pour toutes les lignes",
    },
    means: {
      unsafe: "Le minimum : un motif n’est demandé que là où l’on suppose que d’autres écoutent.",
      open: "Aussi pour les lignes ordinaires, qui peuvent être écoutées.",
      encrypted: "Aussi pour les lignes chiffrées qui ne sont pas homologuées.",
      secure: "Aucun numéro n’est ouvert sans dire pourquoi.",
    },
    purposeText: {
      unsafe: "Un motif est demandé avant d’utiliser une ligne dangereuse.",
      open: "Un motif est demandé avant d’utiliser une ligne ouverte ou dangereuse.",
      encrypted: "Un motif est demandé avant d’utiliser toute ligne qui n’est pas sûre.",
      secure: "Un motif est demandé avant d’utiliser quelque ligne que ce soit.",
    },
    rotate: "Renouveler la clé du coffre après",
    rotateNote: "Passé ce délai, l’écran Clés signale que la clé a vieilli.",
    rotateText: (days) => n(days, "La clé du coffre devrait être renouvelée chaque jour.", "La clé du coffre devrait être renouvelée tous les # jours."),
    days: (days) => n(days, "# jour", "# jours"),
    save: "Enregistrer les règles",
    withdraw: "Les laisser telles quelles",
    unsaved: "Pas encore enregistré.",
    saving: "Enregistrement…",
    saved: "Enregistré. Le changement figure au journal.",
  },
  about: "À propos",
  version: "Version",
  file: "Fichier du coffre",
  identity: "Votre fichier d’identité",
  backup: "Gardez une copie des deux ailleurs : sans le fichier d’identité et sa phrase secrète, personne n’ouvre le coffre avec votre clé.",
  noBackup: "Les deux sont supprimés quand vous quittez la démonstration.",
};
