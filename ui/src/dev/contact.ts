// Stands in for what the contact form and the history ask of the program. Must never be part of what is built. The address
// may say ?trouble=changed-meanwhile (or another code), which saving and removing then answer once, and ?draft.
import type { Activity, ActivityPage, Doubt, Failure } from "../lib/bindings";
import { writeDrafts } from "../lib/draft";

type Handler = (args: Record<string, unknown>) => unknown;

const asked = new URLSearchParams(location.search);
let trouble = asked.get("trouble") as Failure["code"] | null;

const draft = writeDrafts([{
  form: "contact", contact: null, basedOn: null, notes: "typed",
  profile: {
    name: "Ottoline Ferrers", ownScript: "", aliases: ["Otto"], office: "Private Secretary", organisation: "", units: [], locality: "", region: "", country: "GB",
    timeZone: "Europe/London", languages: ["en", "fr"], formOfAddress: "", tags: [],
  },
  lines: [
    { id: null, label: "Direct line", kind: "landline", assurance: "open", renumbered: true, notes: null, verified: null, removed: false },
    { id: null, label: "Red line", kind: "landline", assurance: "secure", renumbered: true, notes: null, verified: "called back", removed: false },
  ],
}]);
let kept: string | null = asked.has("draft") ? draft : null;

function once(): void {
  if (trouble === null) return;
  const failure: Failure = { code: trouble, details: null };
  trouble = null;
  throw failure;
}

function doubt(number: string, kind: unknown, country: unknown): Doubt | null {
  const digits = number.replace(/\D/g, "");
  if (kind === "handle") return null;
  if (digits.length < 3) return "unreadable";
  if (!number.trim().startsWith("+") && country === null) return "no-country";
  return digits.length < 7 ? "impossible" : null;
}

/** A journal of 47 events about anyone, in pages of 15. */
function activity(contact: string, before: number | null): ActivityPage {
  const from = before ?? 48;
  const rows = Array.from({ length: Math.min(15, from - 1) }, (_, i) => from - 1 - i).map<Activity>((row) => ({
    row, at: new Date(Date.UTC(2026, 10, 23, 16, 40) - (47 - row) * 13_370_000).toISOString(), member: row % 3 === 0 ? "Bertrand de la Rochefoucauld-Montmorency" : "Ada Marsh",
    kind: row === 1 ? "contacts-put" : row % 7 === 0 ? "contacts-put" : "line-revealed", rejected: false, contact, contactName: null, gone: false,
    contacts: 1, put: row === 1 ? "added" : "edited", how: "shown", lineLabel: "Red line", reason: null, epoch: 1, events: null, about: null, role: null,
  }));
  return { rows, next: from - 15 > 1 ? from - 15 : null };
}

export const contact: Record<string, Handler> = {
  countries: () =>
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW".split(" "),
  read_number: ({ number, kind, country }) => ({ doubt: doubt(String(number), kind, country), number: null, added: [] }),
  slips: () => ({ namesakes: [], name: false, labels: [] }),
  save_contact: ({ contact }) => (once(), contact ?? "p0"),
  remove_contact: () => (once(), null),
  keep_draft: ({ draft }) => ((kept = draft as string | null), null),
  draft: () => kept,
  activity: ({ filter, before }) => activity((filter as { contact: string }).contact, before as number | null),
};
