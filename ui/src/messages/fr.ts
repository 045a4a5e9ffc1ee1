// Every word the page says, in French. Must never lack a key of the English: the type sees to it.
import { activity } from "./activity.fr";
import { contact } from "./contact.fr";
import { create } from "./create.fr";
import type { Messages } from "./en";
import { errors } from "./errors.fr";
import { history } from "./history.fr";
import { importing } from "./import.fr";
import { keys } from "./keys.fr";
import { notes } from "./notes.fr";
import { count, plural } from "./plural";
import { settings } from "./settings.fr";
import { openFile, secret, unlock } from "./unlock.fr";
import { work } from "./work.fr";

const n = (value: number, one: string, other: string) => plural("fr", value, { one, other });

function duration(h: number, min: number): string {
  if (min === 0) return `${h} h`;
  return h === 0 ? `${min} min` : `${h} h ${min} min`;
}

export const fr: Messages = {
  app: { name: "Hotline", motto: "Les lignes directes des chefs d’État, sous scellés." },
  role: { reader: "lecture", editor: "rédaction", admin: "administration" },
  lockedBecause: {
    asked: "Verrouillé, comme vous l’avez demandé.",
    idle: "Verrouillé, faute d’activité.",
    suspend: "Verrouillé, car l’ordinateur s’est mis en veille.",
    "session-lock": "Verrouillé, car l’écran a été verrouillé.",
    "page-broke-off": "Verrouillé, car l’affichage de la fenêtre s’est interrompu. Rien de ce qui était enregistré n’est perdu.",
    demo: "La démonstration est terminée. Rien n’en a été gardé.",
  },
  assurance: { secure: "Sûre", encrypted: "Chiffrée", open: "Ouverte", unsafe: "Dangereuse" },
  use: {
    secure: "Homologuée : les sujets classifiés peuvent y être abordés.",
    encrypted: "Chiffrée de bout en bout, non homologuée : sujets confidentiels, rien de classifié.",
    open: "Ligne ordinaire : n’importe qui peut écouter. Convenez d’un appel, rien sur le fond.",
    unsafe: "Considérez que d’autres écoutent. Seulement s’il n’existe aucun autre moyen.",
  },
  doubt: {
    unreadable: "Ce numéro n’a pas la forme d’un numéro de téléphone. Il est gardé tel qu’il a été écrit.",
    "no-country": "Ce numéro n’a pas d’indicatif de pays. Il peut sonner ailleurs.",
    impossible: "Un tel numéro ne peut pas exister dans son pays. Il est peut-être mal saisi.",
    words: "Il contient des mots, des lettres ou des signes étrangers à un numéro. Mettez-les dans le libellé ou les notes.",
    several: "Il semble contenir plusieurs numéros. Donnez à chacun sa propre ligne.",
    endings: "Il semble avoir plusieurs terminaisons, ou une terminaison inachevée. Écrivez le numéro à composer en entier.",
    extension: "Son numéro de poste est illisible : il a plus de sept chiffres, ou une écriture inhabituelle.",
    pause: "Il contient des touches à presser après une pause, que rien ne presse : l’attente varie d’un appel à l’autre. Écrivez-les comme un poste, par exemple ext. 4.",
    "short-code": "C’est un numéro court : il ne fonctionne que dans son pays ou son réseau.",
    "no-area-code": "Il semble lui manquer l’indicatif régional, ou le 0 qui le précède. Il peut sonner ailleurs.",
    ambiguous: "Il peut se lire comme plusieurs numéros différents. Écrivez-le avec son indicatif de pays.",
    "other-number": "Un import a trouvé deux numéros pour cette ligne, et l’un des deux est peut-être périmé. Supprimez celui qui est faux, ou marquez le bon comme vérifié.",
  },
  kind: {
    mobile: "mobile", landline: "fixe", satellite: "satellite", fax: "télécopie", pager: "messager", handle: "identifiant", other: "autre",
  },
  part: {
    night: "nuit", earlyMorning: "petit matin", morning: "matin", midday: "midi", afternoon: "après-midi", evening: "soir",
  },
  errors,
  contact,
  history,
  notes,
  work,
  import: importing,
  activity,
  keys,
  error: { next: "Que faire", reference: (details) => `Référence : ${details}`, lastOpened: (date) => `Dernière ouverture sur cet appareil : ${date}.`, dismiss: "Fermer" },
  welcome: {
    title: "Aucun coffre ici pour l’instant",
    text: "Un coffre est un fichier scellé qui contient le répertoire et ses numéros. Créez-en un, ou ouvrez-en un qui se trouve déjà sur cet ordinateur.",
    create: "Créer un coffre",
    choose: "Ouvrir un fichier de coffre…",
    demo: "Visiter un coffre de démonstration",
    demoText: "Personnes et numéros inventés. Rien de ce que vous y faites n’est gardé.",
    making: "Préparation du coffre de démonstration.",
  },
  demo: {
    title: "Démonstration",
    text: "Personnes et numéros sont inventés. Rien de ce que vous faites ici n’est gardé.",
    leave: "Quitter la démonstration",
  },
  unlock,
  openFile,
  secret,
  create,
  settings,
  nav: {
    label: "Écrans",
    directory: "Annuaire",
    import: "Importer",
    activity: "Activité",
    keys: "Clés",
    settings: "Réglages",
  },
  resumed: "Vous écriviez ceci lorsque le coffre a été verrouillé.",
  bar: { lock: "Verrouiller", shortcuts: "Raccourcis clavier", as: (member, of) => `${member}, ${of}` },
  rejected: (rows) =>
    n(
      rows,
      "# entrée a été écartée : sa signature n’est pas valable.",
      "# entrées ont été écartées : leurs signatures ne sont pas valables.",
    ) + " Lancez hotline verify pour les détails.",
  unnoted:
    "Le dossier Hotline de cet ordinateur n’est pas accessible en écriture. Vous pouvez chercher et consulter ; rien n’est révélé ni modifié tant que le dossier n’est pas accessible en écriture et que son disque n’a pas de place.",
  search: {
    label: "Chercher par nom, fonction ou pays",
    placeholder: "Nom, fonction ou pays",
    results: "Personnes",
    all: (total) => n(total, "# personne", "# personnes"),
    found: (total, of) => `${count("fr", total)} sur ${count("fr", of)}`,
    foundLoose: {
      similar: (exact, similar) => `${exact === 0 ? "Rien d’exact" : n(exact, "# personne", "# personnes")}, ${n(similar, "# nom semblable", "# noms semblables")}`,
      partial: (_, partial) => `Rien d’exact, ${count("fr", partial)} en partie`,
    },
    unchosen: "Rien d’exact : choisissez avec les flèches",
    similar: "Noms semblables",
    fitMost: "Personne ne correspond à tous les mots ; à la plupart :",
    nobodyFits: (words, howMany) => `Personne ne correspond à ${words} ; sans ${howMany === 1 ? "ce mot" : "ces mots"} :`,
    quoted: (word) => `« ${word} »`,
    matched: {
      name: "nom", "own-script": "écriture d’origine", alias: "aussi", office: "fonction", organisation: "organisation", unit: "service", locality: "ville", region: "région",
      country: "pays", tag: "étiquette", "line-label": "ligne", seat: "siège du pouvoir", spelling: "s’écrit presque ainsi", sound: "se prononce ainsi",
    },
    matchedText: (what) => `${what} : `,
    sealed: {
      number: "Les numéros sont scellés : on ne peut pas les chercher.",
      handle: "Les identifiants et les adresses sont scellés comme les numéros : on ne peut pas les chercher.",
    },
    sealedHint: "Cherchez la personne par nom, fonction ou pays.",
    none: (query) => `Personne ne correspond à « ${query} ».`,
    noneHint: "Essayez moins de lettres, une autre graphie ou le pays.",
    empty: "Ce coffre ne contient encore personne.",
    clear: "Effacer",
    noLine: "Aucune ligne",
    best: (of) => `Meilleure ligne : ${of}`,
  },
  person: {
    label: "Personne",
    pick: "Qui faut-il joindre ?",
    pickHint: "Tapez quelques lettres d’un nom, d’une fonction ou d’un pays.",
    move: "choisir",
    open: "ouvrir",
    formOfAddress: "Formule d’appel",
    languages: "Langues",
    aliases: "Aussi connu sous",
    tags: "Étiquettes",
    localTime: "Heure locale",
    timeFrom: { country: "d’après le pays", region: "d’après la ville ou la région", number: "d’après l’indicatif d’un numéro" },
    sameTime: "même heure qu’ici",
    ahead: (time) => `${time} d’avance sur ici`,
    behind: (time) => `${time} de retard sur ici`,
    hours: duration,
    lines: "Lignes",
    safestFirst: "la plus sûre d’abord",
    noLines: "Aucune ligne connue pour cette personne.",
    changed: (date) => `Fiche modifiée le ${date}`,
  },
  line: {
    masked: "Numéro masqué",
    reveal: "Révéler",
    hide: "Masquer",
    copy: "Copier",
    qr: "Code QR",
    call: "Appeler",
    onLine: (label) => ` : ${label}`,
    verified: (date, by) => `Vérifiée le ${date} par ${by}`,
    how: (text) => ` : ${text}`,
    never: "Jamais vérifiée",
    extension: (digits) => `Poste ${digits} : demandez-le, ou composez-le quand quelqu’un répond.`,
    number: "Numéro",
    qrImage: "Code QR du numéro",
    qrBad: "Le code n’a pas pu être dessiné.",
    left: (seconds) => `${seconds} s`,
    shown: (seconds) => n(seconds, "Numéro affiché pendant # seconde.", "Numéro affiché pendant # secondes."),
    qrShown: (seconds) => n(seconds, "Code QR affiché pendant # seconde.", "Code QR affiché pendant # secondes."),
    hidden: { time: "Masqué à nouveau.", blur: "Masqué, car la fenêtre n’est plus active.", asked: "Masqué." },
    copied: (seconds) => `Copié ; effacé dans ${seconds} s.`,
    called: "Transmis au programme de téléphonie.",
    working: "Un instant…",
  },
  purpose: {
    title: "Avant d’utiliser cette ligne",
    wrong: {
      secure: "Cette ligne est homologuée, mais ce coffre demande un motif avant de l’utiliser.",
      encrypted: "Cette ligne n’est pas homologuée pour les sujets classifiés, et ce coffre demande un motif avant de l’utiliser.",
      open: "C’est une ligne ordinaire, qui peut être écoutée.",
      unsafe: "On sait ou l’on pense que cette ligne est écoutée, ou personne ne répond de l’appareil.",
    },
    unverified: "Personne ne l’a vérifiée.",
    safer: (label, of) => `Il existe une ligne plus sûre : ${label} (${of.toLowerCase()}).`,
    noSafer: "Il n’existe pas de ligne plus sûre vers cette personne.",
    useSafer: "Prendre la ligne plus sûre",
    label: "Pour quel motif ?",
    hint: "Conservé au journal avec votre nom.",
    submit: { reveal: "Révéler quand même", copy: "Copier quand même", qr: "Afficher le code QR quand même", call: "Appeler quand même" },
    submitPlain: { reveal: "Révéler", copy: "Copier", qr: "Afficher le code QR", call: "Appeler" },
    cancel: "Annuler",
  },
  shortcuts: {
    title: "Clavier",
    close: "Fermer",
    or: "ou",
    search: "Chercher, de n’importe où",
    move: "Parcourir les résultats",
    open: "Ouvrir la personne",
    reveal: "Révéler le numéro : de la ligne active, sinon de la plus sûre",
    copy: "Le copier",
    qr: "Afficher son code QR",
    notes: "Afficher les notes sur la personne",
    lock: "Verrouiller le coffre",
    escape: "Masquer le numéro ; effacer la recherche",
    new: "Nouveau contact",
    edit: "Modifier la personne affichée",
    save: "Enregistrer ce qui est écrit",
    settings: "Réglages",
    sheet: "Cette feuille",
    keys: { enter: "Entrée", escape: "Échap", control: "Ctrl" },
  },
};
