// What happened, in words, of a row of the journal. Must never say more than the row does.
import type { Messages } from "../messages/en";
import type { Activity } from "./bindings";

export const describeEvent = (m: Messages, row: Activity): string => m.activity.event[row.kind];
