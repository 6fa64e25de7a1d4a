/** Path of a file → place of a document in it → name of the document that it repeats. Plain data. */
export type Duplicates = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** @param at place of the document in its file, as `Document.at` gives it */
export function duplicateOf(
  duplicates: Duplicates | undefined,
  path: string,
  at: number,
): string | undefined {
  return duplicates?.get(path)?.get(at);
}
