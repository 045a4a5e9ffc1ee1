// Fictional people for looking at the page without the program. Must never hold a number that could ring: only ranges kept free for fiction.
import type { Assurance, Doubt, LineKind } from "../lib/bindings";

export type DevLine = { label: string; kind: LineKind; assurance: Assurance; number: string; doubt?: Doubt; verified?: boolean };
export type DevPerson = {
  name: string; own?: string; office: string; organisation?: string; country: string | null; zone: string | null;
  languages: string[]; address?: string; alias?: string; lines: DevLine[];
};

type Row = [name: string, own: string, office: string, country: string, zone: string, languages: string, address: string, lines: string];

// Lines: s secure, e encrypted, o open, u unsafe, ! doubtful, ? never verified.
const rows: Row[] = [
  ["Honoria Blackwood-Tate", "", "Prime Minister", "GB", "Europe/London", "en-GB", "Prime Minister", "s e o"],
  ["Jasper Quillfeather", "", "Foreign Secretary", "GB", "Europe/London", "en-GB fr", "Foreign Secretary", "e o"],
  ["Eleanor Vance Whitlock", "", "President of the United States", "US", "America/New_York", "en-US es", "Madam President", "s e h o u"],
  ["Marisol Achterberg", "", "Secretary of State", "US", "America/New_York", "en-US", "Madam Secretary", "s o"],
  ["Tomoe Hayasaka", "早坂 ともえ", "Prime Minister", "JP", "Asia/Tokyo", "ja en", "Prime Minister", "s e"],
  ["Kenjiro Amamiya", "雨宮 健次郎", "Minister for Foreign Affairs", "JP", "Asia/Tokyo", "ja", "Minister", "e o?"],
  ["Lindqvist, Saga", "", "Statsminister", "SE", "Europe/Stockholm", "sv en", "Prime Minister", "e o"],
  ["Aurélien de Montfaucon", "", "Président de la République", "FR", "Europe/Paris", "fr en", "Monsieur le Président", "s e o"],
  ["Capucine Lavergne-Roux", "", "Première ministre", "FR", "Europe/Paris", "fr", "Madame la Première ministre", "e o"],
  ["Wolfhart Eisenreich", "", "Bundeskanzler", "DE", "Europe/Berlin", "de en", "Herr Bundeskanzler", "s e o"],
  ["Nino Tsereteladze", "ნინო წერეთელაძე", "President", "GE", "Asia/Tbilisi", "ka ru en", "Madam President", "o u"],
  ["Davit Ghvinjilia", "დავით ღვინჯილია", "Head of Government", "GE", "Asia/Tbilisi", "ka", "Prime Minister", "u?"],
  ["Idris Belkacemi", "إدريس بلقاسمي", "President of the Republic", "DZ", "Africa/Algiers", "ar fr", "Monsieur le Président", "e o"],
  ["Salma Oueslati", "سلمى الوسلاتي", "Head of Government", "TN", "Africa/Tunis", "ar fr", "Madame la Cheffe du Gouvernement", "o"],
  ["Anastasios Vlachopoulos", "Αναστάσιος Βλαχόπουλος", "Prime Minister", "GR", "Europe/Athens", "el en", "Prime Minister", "e o"],
  ["Radoslava Dimitrova", "Радослава Димитрова", "President", "BG", "Europe/Sofia", "bg en", "Madam President", "e o?"],
  ["Oksana Verbytska", "Оксана Вербицька", "Head of the Presidential Office", "UA", "Europe/Kyiv", "uk en", "", "s e"],
  ["Arjun Venkataraghavan", "अर्जुन वेंकटराघवन", "Prime Minister", "IN", "Asia/Kolkata", "hi ta en", "Prime Minister", "s e o"],
  ["Thandeka Mabuza-Nkosi", "", "President", "ZA", "Africa/Johannesburg", "zu en", "Madam President", "e o"],
  ["Chukwuemeka Obiora-Adeyemi", "", "President of the Federal Republic", "NG", "Africa/Lagos", "en ig yo", "Mr President", "e o u"],
  ["Wanjiru Kiplagat", "", "Deputy President", "KE", "Africa/Nairobi", "sw en", "Deputy President", "o"],
  ["João Vasconcellos Prado", "", "Presidente da República", "BR", "America/Sao_Paulo", "pt-BR", "Senhor Presidente", "e o"],
  ["Valentina Irarrázabal", "", "Presidenta de la República", "CL", "America/Santiago", "es", "Señora Presidenta", "e o"],
  ["Gulnara Seitkaliyeva", "Гүлнара Сейтқалиева", "Prime Minister", "KZ", "Asia/Almaty", "kk ru", "Madam Prime Minister", "o u"],
  ["Batbayar Ganzorig", "Ганзоригийн Батбаяр", "President", "MN", "Asia/Ulaanbaatar", "mn en", "Mr President", "o!"],
  ["Nguyễn Thị Bạch Tuyết", "", "State President", "VN", "Asia/Ho_Chi_Minh", "vi fr", "Madam President", "e o"],
  ["Somsak Phanomyongkul", "สมศักดิ์ พนมยงค์กุล", "Prime Minister", "TH", "Asia/Bangkok", "th en", "Prime Minister", "o"],
  ["Seo-yeon Hwangbo", "황보서연", "President", "KR", "Asia/Seoul", "ko en", "Madam President", "s e"],
  ["Mei-Hua Ouyang", "歐陽美華", "Minister without Portfolio", "SG", "Asia/Singapore", "zh-Hant en", "Minister", "e"],
  ["Tavita Fa'alogo", "", "Head of State", "WS", "Pacific/Apia", "sm en", "Your Highness", "o"],
  ["Ngaire Te Whāiti", "", "Prime Minister", "NZ", "Pacific/Auckland", "en mi", "Prime Minister", "s e o"],
  ["Bronte Fitzwarren", "", "Prime Minister", "AU", "Australia/Sydney", "en-AU", "Prime Minister", "s o"],
  ["Saoirse Ní Dhubhghaill", "", "Taoiseach", "IE", "Europe/Dublin", "ga en", "Taoiseach", "e o!"],
  ["Guðrún Ásgeirsdóttir", "", "President", "IS", "Atlantic/Reykjavik", "is en", "Madam President", "e o"],
  ["Zbigniew Szczepański-Wrona", "", "Prezes Rady Ministrów", "PL", "Europe/Warsaw", "pl en", "Prime Minister", "s e o"],
  ["Hadassah Ben-Avraham", "הדסה בן־אברהם", "Prime Minister", "IL", "Asia/Jerusalem", "he en", "Madam Prime Minister", "s e"],
  ["Farhad Mokhtarzadeh", "فرهاد مختارزاده", "First Vice President", "AF", "Asia/Kabul", "fa ps", "", "u?"],
  ["Pema Choden Wangdi", "པདྨ་ཆོས་སྒྲོན་", "Prime Minister", "BT", "Asia/Thimphu", "dz en", "Lyonchhen", "o"],
  ["Marguerite Tremblay-Osei", "", "Prime Minister", "CA", "America/Toronto", "en-CA fr-CA", "Prime Minister", "s e o"],
  ["Ephraim Tuiasosopo", "", "Cabinet Secretary", "PG", "Pacific/Port_Moresby", "en tpi", "", ""],
];

const numbers: Record<string, (n: string) => string> = {
  US: (n) => `+1 202-555-01${n}`,
  CA: (n) => `+1 613-555-01${n}`,
  FR: (n) => `+33 1 99 00 12 ${n}`,
  AU: (n) => `+61 2 5550 12${n}`,
  SE: (n) => `+46 31 390 06 ${n}`,
  DE: (n) => `+49 30 23125 1${n}`,
};
const british = (n: string) => `+44 7700 9001${n}`;

const labels: Record<string, [string, LineKind, Assurance]> = {
  s: ["Red line", "landline", "secure"],
  e: ["Encrypted mobile", "mobile", "encrypted"],
  h: ["Messenger", "handle", "encrypted"],
  o: ["Private office", "landline", "open"],
  u: ["Own mobile", "mobile", "unsafe"],
};

function lines(spec: string, country: string, person: number): DevLine[] {
  return spec.split(" ").flatMap((word, i) => {
    const known = labels[word[0] ?? ""];
    if (known === undefined) return [];
    const number = (numbers[country] ?? british)(String((person * 7 + i * 13) % 100).padStart(2, "0"));
    const line: DevLine = { label: known[0], kind: known[1], assurance: known[2], number, verified: !word.includes("?") };
    return [word.includes("!") ? { ...line, doubt: "impossible" as const } : line];
  });
}

export const people: DevPerson[] = rows.map(([name, own, office, country, zone, languages, address, spec], i) => ({
  name, office, country, zone,
  languages: languages.split(" "),
  lines: lines(spec, country, i),
  ...(own === "" ? {} : { own }),
  ...(address === "" ? {} : { address }),
  ...(i % 9 === 2 ? { alias: "Ellie Whitlock" } : {}),
}));

people.push({
  name: "Crisis Desk", office: "Situation room, day and night", organisation: "Secretariat", country: null, zone: null,
  languages: ["en", "fr"], lines: [{ label: "Duty officer", kind: "satellite", assurance: "encrypted", number: british("99"), verified: true }],
});
