/** Made by `scripts/build.mjs` from `src/generated/`: path of a data file → its text after a `t`, or base64 of its bytes after a `b`. */
declare module 'packed-data' {
  const packed: Readonly<Record<string, string>>;
  export default packed;
}
