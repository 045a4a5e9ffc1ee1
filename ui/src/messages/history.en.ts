// The words of a contact's history, in English. Must never name what happened: the words for events do.
import { plural } from "./plural";

export const history = {
  title: "History",
  loading: "One moment…",
  older: "Older",
  none: "The journal says nothing of this person.",
  more: (rows: number) => plural("en", rows, { one: "# event more.", other: "# events more." }),
  all: "This is the beginning.",
  noTime: "time unknown",
  nobody: "unknown member",
};
