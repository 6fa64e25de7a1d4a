/** Does the name promise compressed bytes? */
export function isCompressedName(name: string): boolean {
  return /\.(?:gz|zst)$/i.test(name);
}
