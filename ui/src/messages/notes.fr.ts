// The words around a person's notes, in French. Must never hold a note.
import type { notes as english } from "./notes.en";
import { plural } from "./plural";

export const notes: typeof english = {
  title: "Notes",
  show: "Afficher les notes",
  hide: "Masquer les notes",
  none: "Il n’y a aucune note sur cette personne ni sur ses lignes.",
  shown: (seconds) => plural("fr", seconds, { one: "Notes affichées pendant # seconde.", other: "Notes affichées pendant # secondes." }),
  hidden: { time: "Masquées à nouveau.", blur: "Masquées, car la fenêtre n’est plus active.", asked: "Masquées." },
};
