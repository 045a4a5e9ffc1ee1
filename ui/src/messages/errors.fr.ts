// What the page says about each thing that can go wrong, in French. Must never say what a program says about itself.
import type { Code } from "../lib/bindings";
import type { ErrorText } from "../lib/errors";

export const errors: Record<Code | "unexpected", ErrorText> = {
  unexpected: {
    title: "Cela n’a pas fonctionné",
    text: "Il s’est passé quelque chose que Hotline ne sait pas nommer. Rien n’a été affiché.",
    next: "Réessayez. Si cela persiste, verrouillez le coffre puis déverrouillez-le.",
  },
  locked: { title: "Le coffre est verrouillé", text: "Il a été verrouillé entre-temps.", next: "Déverrouillez-le, puis réessayez." },
  busy: { title: "Travail en cours", text: "Le programme est occupé à autre chose.", next: "Patientez un instant, puis réessayez." },
  "vault-absent": {
    title: "Aucun fichier à cet endroit",
    text: "Le coffre a été déplacé ou supprimé, ou son disque n’est pas branché.",
    next: "Branchez le disque, ou choisissez le fichier là où il se trouve.",
  },
  "vault-exists": {
    title: "Il existe déjà un fichier",
    text: "Rien n’a été écrasé.",
    next: "Choisissez un autre endroit, ou ouvrez le fichier qui s’y trouve.",
  },
  "vault-name-too-long": {
    title: "Le nom du fichier est trop long",
    text: "À côté du coffre se trouve un fichier du même nom suivi de -journal, et il n’y a pas de place pour ce nom. Rien n’a été créé.",
    next: "Donnez au fichier un nom plus court, ou mettez-le dans un dossier au chemin plus court.",
  },
  "not-a-vault": {
    title: "Ce n’est pas un coffre",
    text: "Ce fichier n’a pas été créé par Hotline.",
    next: "Choisissez le fichier qui se termine par .hotline.",
  },
  "newer-format": {
    title: "Ce coffre est plus récent que ce programme",
    text: "Il a été écrit par une version ultérieure de Hotline.",
    next: "Installez la dernière version de Hotline.",
  },
  "vault-damaged": {
    title: "Le fichier du coffre est endommagé",
    text: "On ne peut pas s’y fier en l’état.",
    next: "N’utilisez pas ce fichier ; restaurez une sauvegarde. S’il s’agit d’une copie faite pendant que Hotline écrivait, ou après une panne, prenez aussi NOM.hotline-journal là où elle a été faite et posez-le à côté.",
  },
  "vault-replaced": {
    title: "Le fichier du coffre a été remplacé",
    text: "Il a été déplacé, supprimé ou remplacé pendant qu’il était ouvert.",
    next: "Verrouillez, assurez-vous que c’est le bon fichier, puis rouvrez-le.",
  },
  "vault-read-only": {
    title: "Le fichier du coffre est en lecture seule",
    text: "Rien ne peut être enregistré ni révélé : chaque consultation d’un numéro est d’abord consignée.",
    next: "Rendez le fichier et son dossier accessibles en écriture.",
  },
  "disk-full": {
    title: "Le disque est plein",
    text: "La place manque pour écrire, et rien n’est fait ni affiché sans être d’abord consigné.",
    next: "Libérez de l’espace, puis réessayez.",
  },
  "vault-busy": {
    title: "Un autre programme utilise le coffre",
    text: "Il écrit dans le fichier en ce moment.",
    next: "Attendez qu’il ait terminé, puis réessayez.",
  },
  "vault-read-elsewhere": {
    title: "Un autre programme lit le coffre",
    text: "Pendant ce temps, le fichier ne peut pas être écrit. Rien n’a été fait ni affiché.",
    next: "Attendez qu’il ait terminé, une vérification ou une sauvegarde par exemple, ou fermez-y le coffre. Puis réessayez.",
  },
  "vault-foreign-journal": {
    title: "Un fichier à côté du coffre n’est pas le sien",
    text: "À côté du coffre se trouve un fichier du même nom terminé par -journal. Il n’est pas de la dernière modification de ce coffre et l’écraserait. Rien n’a été modifié.",
    next: "Si vous avez posé là une sauvegarde ou une autre copie du coffre, déplacez ce fichier là où vous gardez le coffre précédent. Sinon, quelqu’un l’y a peut-être mis : déplacez-le et voyez qui peut écrire dans le dossier.",
  },
  "vault-io": {
    title: "Le fichier du coffre ne peut être ni lu ni écrit",
    text: "Le disque n’a pas répondu comme il le devrait.",
    next: "Vérifiez que le disque est branché et en bon état, puis réessayez.",
  },
  "device-io": {
    title: "Le dossier Hotline de cet ordinateur est inutilisable",
    text: "Les fichiers que Hotline garde sur cet appareil ne peuvent être ni lus ni écrits.",
    next: "Vérifiez qu’il reste de la place et que le dossier est accessible en écriture, puis réessayez. D’ici là, rien n’est révélé ni modifié.",
  },
  "device-damaged": {
    title: "Un fichier gardé par cet appareil est endommagé",
    text: "Les notes de Hotline sur cet ordinateur sont illisibles.",
    next: "Restaurez le dossier Hotline de cet appareil depuis une sauvegarde.",
  },
  "device-busy": {
    title: "Un autre programme modifie le coffre",
    text: "Il écrit dans ce coffre, ou dans une autre copie, sur cet ordinateur.",
    next: "Attendez qu’il ait terminé, puis réessayez.",
  },
  "wrong-passphrase": {
    title: "Phrase secrète incorrecte",
    text: "Le coffre ne s’est pas ouvert.",
    next: "Vérifiez le verrouillage des majuscules et la disposition du clavier, puis recommencez.",
  },
  "too-much-work": {
    title: "Ce fichier d’identité exige trop de calcul",
    text: "L’ouvrir prendrait plus de temps que tous ceux que Hotline crée. Il a pu être falsifié.",
    next: "Ne l’ouvrez pas ; restaurez le fichier d’identité depuis une copie sûre.",
  },
  "identity-damaged": {
    title: "Votre fichier d’identité est endommagé",
    text: "Le fichier qui contient votre clé sur cet appareil est illisible.",
    next: "Restaurez-le depuis une sauvegarde, ou utilisez un autre appareil.",
  },
  "no-identity": {
    title: "Cet appareil n’a pas de clé pour ce coffre",
    text: "Seul un appareil sur lequel le coffre a été créé ou rejoint peut l’ouvrir.",
    next: "Ouvrez-le sur cet appareil-là, ou restaurez ici votre fichier d’identité.",
  },
  "no-grant": {
    title: "Votre clé ne peut pas ouvrir ce coffre",
    text: "Elle n’y a jamais été admise, ou en a été retirée.",
    next: "Demandez à l’administration si votre clé a été révoquée.",
  },
  "false-grant": {
    title: "Votre accès n’est pas authentique",
    text: "Ce qui devrait vous donner la clé du coffre n’a pas été écrit par l’administration. Le fichier a pu être falsifié.",
    next: "Ne vous fiez pas à ce fichier ; lancez hotline verify et restaurez une sauvegarde. S’il s’agit d’une copie faite pendant que Hotline écrivait, ou après une panne, prenez aussi NOM.hotline-journal là où elle a été faite et posez-le à côté.",
  },
  "not-founded": {
    title: "Ce coffre n’a pas de commencement authentique",
    text: "Son journal ne commence pas comme celui d’un coffre.",
    next: "Ne vous fiez pas à ce fichier ; lancez hotline verify et restaurez une sauvegarde. S’il s’agit d’une copie faite pendant que Hotline écrivait, ou après une panne, prenez aussi NOM.hotline-journal là où elle a été faite et posez-le à côté.",
  },
  gap: {
    title: "Il manque quelque chose au journal",
    text: "Des événements sur lesquels d’autres s’appuient ne sont pas dans ce fichier.",
    next: "Ne vous fiez pas à ce fichier ; lancez hotline verify et restaurez une sauvegarde. S’il s’agit d’une copie faite pendant que Hotline écrivait, ou après une panne, prenez aussi NOM.hotline-journal là où elle a été faite et posez-le à côté.",
  },
  entry: {
    title: "Cette fiche n’est pas celle qui a été signée",
    text: "Elle a été modifiée ou échangée sans en avoir le droit. Ses numéros peuvent être faux à dessein.",
    next: "N’appelez aucun numéro de cette fiche ; restaurez une sauvegarde et lancez hotline verify. S’il s’agit d’une copie faite pendant que Hotline écrivait, ou après une panne, prenez aussi NOM.hotline-journal là où elle a été faite et posez-le à côté.",
  },
  "row-changed": {
    title: "Le journal a été modifié pendant que le coffre était ouvert",
    text: "Quelqu’un écrit dans ce fichier avec un programme qui n’est pas Hotline. Rien n’a été fait.",
    next: "Verrouillez le coffre, contrôlez tout avec « Vérifier maintenant » et restaurez une sauvegarde si un problème apparaît.",
  },
  "heads-gone": {
    title: "On ne peut pas dire si cette copie est la plus récente",
    text: "Cet appareil a déjà ouvert le coffre, et ce qu’il en avait noté a disparu ou a été modifié.",
    next: "Comparez avec un autre membre ce que dit le coffre, sauf si vous savez pourquoi la note a disparu.",
  },
  "older-copy": {
    title: "C’est une copie plus ancienne du coffre",
    text: "Une plus récente a déjà été ouverte sur cet appareil ; des changements ultérieurs manquent ici.",
    next: "Ouvrez le fichier plus récent, sauf s’il est perdu et que vous savez pourquoi.",
  },
  role: { title: "Votre rôle ne le permet pas", text: "Rien n’a été modifié.", next: "Adressez-vous à l’administration." },
  impossible: {
    title: "Le coffre ne l’admet pas",
    text: "Dans l’état actuel du coffre, c’est impossible. Rien n’a été modifié.",
    next: "Regardez le coffre tel qu’il est, ou adressez-vous à l’administration.",
  },
  "purpose-needed": {
    title: "Un motif est nécessaire",
    text: "Les règles de ce coffre en demandent un avant d’utiliser une ligne de ce type.",
    next: "Dites en quelques mots de quoi il s’agit.",
  },
  "no-contact": {
    title: "Cette personne n’est plus dans le coffre",
    text: "La fiche a été supprimée entre-temps.",
    next: "Cherchez à nouveau.",
  },
  "no-line": {
    title: "Cette ligne n’existe plus",
    text: "Elle a été supprimée entre-temps.",
    next: "Rouvrez la fiche pour voir les lignes actuelles.",
  },
  "import-file": {
    title: "Ce fichier ne peut pas être importé",
    text: "Il n’a pas pu être lu comme des contacts. Rien n’a été modifié.",
    next: "Choisissez un fichier vCard ou CSV, exporté à nouveau si besoin.",
  },
  "changed-meanwhile": {
    title: "Quelqu’un d’autre a modifié cette fiche",
    text: "Votre changement aurait défait le sien ; rien n’a été modifié.",
    next: "Regardez la fiche telle qu’elle est, puis refaites le changement.",
  },
  "not-noted": {
    title: "Fait, mais cet appareil n’en a pas gardé trace",
    text: "C’est au journal, mais la note qui protège des copies anciennes n’a pas pu être écrite. Rien n’est affiché.",
    next: "Ne recommencez pas ; rendez le dossier Hotline de cet appareil accessible en écriture, avec de la place sur le disque.",
  },
  "no-name": { title: "Il manque un nom", text: "Chaque fiche a besoin d’un nom.", next: "Saisissez un nom et réessayez." },
  "no-number": { title: "Il manque un numéro", text: "Une nouvelle ligne a besoin d’un numéro.", next: "Saisissez le numéro et réessayez." },
  "line-twice": {
    title: "Cette ligne figure deux fois",
    text: "Deux lignes de la fiche sont la même.",
    next: "Retirez l’une d’elles et réessayez.",
  },
  "time-zone": {
    title: "Ce fuseau horaire n’existe pas",
    text: "Son nom n’est pas connu.",
    next: "Choisissez un fuseau tel que Europe/Paris.",
  },
  "too-large": {
    title: "C’est trop grand pour être conservé",
    text: "Une fiche, avec tous ses champs et ses notes, doit rester en dessous de 60 Mio. Rien n’a été enregistré, et tout ce que vous avez saisi est encore là.",
    next: "Raccourcissez les notes, ou gardez ailleurs ce qui est long.",
  },
  clock: {
    title: "L’horloge de cet ordinateur est fausse",
    text: "Elle indique une date antérieure à 1970 ou postérieure à 9999, et tout ce qui se fait dans un coffre est noté avec son heure.",
    next: "Réglez l’horloge, puis réessayez.",
  },
  cancelled: { title: "Arrêté", text: "Arrêté à votre demande. Rien n’a été modifié.", next: "Recommencez quand vous voudrez." },
  clipboard: {
    title: "Le presse-papiers est inutilisable",
    text: "Le système n’a pas pris le numéro. Il n’est pas dans le presse-papiers.",
    next: "Révélez plutôt le numéro, ou affichez son code QR.",
  },
  "no-phone-program": {
    title: "Aucun programme de téléphonie n’a répondu",
    text: "Cet ordinateur n’a pas de programme pour appeler.",
    next: "Affichez le code QR et lisez-le avec un téléphone, ou révélez le numéro.",
  },
  "not-a-number": {
    title: "Cette ligne ne peut pas être composée",
    text: "Ce qui est gardé pour elle n’est pas un numéro de téléphone.",
    next: "Révélez-le et lisez-le tel qu’il a été écrit, ou prenez une autre ligne.",
  },
  "columns-unknown": {
    title: "Les colonnes ne sont pas claires",
    text: "Les en-têtes de ce fichier ne disent pas quelles colonnes contiennent les noms et les numéros.",
    next: "Indiquez ci-dessous ce que contient chaque colonne.",
  },
  "columns-unanswered": {
    title: "Une colonne semble contenir des numéros de téléphone",
    text: "Personne n’a dit ce qu’elle est. Rien n’a été importé.",
    next: "Dites ce que contient la colonne, ou qu’elle est à écarter.",
  },
  "columns-loose": {
    title: "Une colonne ne se rapporte à aucun numéro",
    text: "Ce qu’elle dit d’une ligne ne vaut pour aucune qui ait un numéro. Rien n’a été lu.",
    next: "Choisissez pour elle la ligne d’un numéro, ou écartez-la.",
  },
  "charset-unknown": {
    title: "Ce codage n’existe pas",
    text: "Le fichier n’a pas été lu : aucun codage ne porte le nom choisi.",
    next: "Choisissez-en un dans la liste, comme UTF-8 ou windows-1252.",
  },
  "file-unreadable": {
    title: "Ce fichier ne peut pas être lu",
    text: "Il n’est pas à sa place, ou ce compte n’a pas le droit de le lire.",
    next: "Vérifiez le chemin et les droits de lecture, puis réessayez.",
  },
  "file-too-large": {
    title: "Ce fichier est trop grand",
    text: "On peut importer des fichiers jusqu’à 64 Mio. Rien n’a été modifié.",
    next: "Découpez-le en plusieurs fichiers.",
  },
  "file-is-archive": {
    title: "C’est une archive",
    text: "Les contacts sont peut-être dans un fichier qu’elle contient. Rien n’a été modifié.",
    next: "Décompressez-la et importez le fichier vCard ou CSV qui s’y trouve.",
  },
  "file-is-spreadsheet": {
    title: "C’est une feuille de calcul",
    text: "Hotline lit les tableaux en CSV. Rien n’a été modifié.",
    next: "Ouvrez-la dans son programme et enregistrez-la en CSV, en UTF-8.",
  },
  "file-is-keepass": {
    title: "C’est une base KeePass",
    text: "Elle est scellée par sa propre phrase de passe. Rien n’a été modifié.",
    next: "Ouvrez-la dans KeePass ou KeePassXC et exportez-la en XML ou en CSV.",
  },
  "file-is-database": {
    title: "C’est une base de données",
    text: "C’est peut-être un coffre, ou les données d’un autre programme. Rien n’a été modifié.",
    next: "Si c’est un coffre, ouvrez-le ; sinon, exportez les contacts en vCard ou en CSV depuis le programme d’origine.",
  },
  "file-is-encrypted": {
    title: "Ce fichier est chiffré",
    text: "Son contenu ne peut pas être lu. Rien n’a été modifié.",
    next: "Déchiffrez-le d’abord.",
  },
  "file-is-picture": {
    title: "C’est une image, un PDF ou un film",
    text: "Aucun contact ne peut y être lu. Rien n’a été modifié.",
    next: "Demandez les contacts en vCard ou en CSV.",
  },
  "file-is-no-list": {
    title: "C’est du texte, mais pas une liste de contacts",
    text: "Il semble que ce soit une page, un document, un agenda, du XML ou un texte sans colonnes. Rien n’a été modifié.",
    next: "Exportez les contacts en vCard ou en CSV depuis le programme qui les a.",
  },
  "file-exists": {
    title: "Un fichier s’y trouve déjà",
    text: "Rien n’a été écrit par-dessus.",
    next: "Choisissez un autre nom ou un autre emplacement.",
  },
  "file-unwritable": {
    title: "Le fichier ne peut pas être écrit",
    text: "Ce compte n’a pas le droit d’y écrire, ou son disque n’est pas connecté. Aucun fichier n’a été laissé.",
    next: "Choisissez un dossier où vous pouvez écrire.",
  },
  "no-plan": {
    title: "Il n’y a rien à importer",
    text: "L’aperçu a disparu, car le coffre a été verrouillé entre-temps.",
    next: "Choisissez le fichier à nouveau.",
  },
  "no-place": {
    title: "Cet emplacement est à choisir de nouveau",
    text: "Hotline ne lit et n’écrit que là où quelqu’un l’a choisi, et l’emplacement d’un nouveau fichier ne sert qu’une fois. Rien n’a été lu ni écrit.",
    next: "Choisissez de nouveau l’emplacement.",
  },
  "place-not-typed": {
    title: "Ce fichier ne s’ouvre pas par un chemin saisi",
    text: "Les chemins saisis servent aux fichiers de contacts, nommés .vcf, .csv, .ldif, .xml, .json ou semblables, ni cachés ni du système. Rien n’a été lu.",
    next: "Si c’est bien le fichier voulu, choisissez-le avec « Parcourir… ».",
  },
  channel: {
    title: "La page et le programme se sont perdus de vue",
    text: "Ce qui est secret passe entre eux sous scellés, et ils n’ont plus de clé commune. Rien n’a été affiché.",
    next: "Verrouillez le coffre et déverrouillez-le ; s’il est verrouillé, relancez Hotline.",
  },
  misbuilt: {
    title: "Ce Hotline n’est pas compilé comme il faut",
    text: "Il accepterait des fichiers que quelqu’un poserait à côté d’un coffre ; il n’en ouvre donc aucun.",
    next: "Installez Hotline tel qu’il est distribué.",
  },
  "no-folder": {
    title: "Le dossier n’existe pas",
    text: "L’emplacement indiqué pour le fichier se trouve dans un dossier qui n’existe pas. Rien n’a été créé.",
    next: "Créez le dossier, ou choisissez un autre emplacement.",
  },
};
