// Runes everywhere, so that no component falls back to the old reactivity unnoticed.
export default { compilerOptions: { runes: true } };
