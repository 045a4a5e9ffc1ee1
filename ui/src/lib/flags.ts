// Where a country's flag lies in the page's own files. Must never point anywhere else.
const files = import.meta.glob<string>("/node_modules/flag-icons/flags/4x3/*.svg", {
  eager: true,
  query: "?flag",
  import: "default",
});

/** The address of the flag of an ISO 3166 alpha-2 code; null if there is none. */
export function flagUrl(country: string | null): string | null {
  if (country === null || !/^[A-Za-z]{2}$/.test(country)) return null;
  return files[`/node_modules/flag-icons/flags/4x3/${country.toLowerCase()}.svg`] ?? null;
}
