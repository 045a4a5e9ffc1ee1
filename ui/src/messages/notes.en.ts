// The words around a person's notes, in English. Must never hold a note.
import { plural } from "./plural";

export const notes = {
  title: "Notes",
  show: "Show notes",
  hide: "Hide notes",
  none: "There are no notes about this person or their lines.",
  shown: (seconds: number) => plural("en", seconds, { one: "Notes shown for # second.", other: "Notes shown for # seconds." }),
  hidden: { time: "Hidden again.", blur: "Hidden, because the window lost the focus.", asked: "Hidden." },
};
