/** Made by `scripts/build.mjs` from `src/generated/`: path of a data file → its text, or base64 of its bytes. */
declare module 'packed-data' {
  const packed: Readonly<Record<string, string>>;
  export default packed;
}
