/** Hash of feature names, to be compared with the `signature` of a model: trees know columns by number only (FNV-1a). */
export function signatureOf(names: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of names.join('\n')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash | 0;
}
