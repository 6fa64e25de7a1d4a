import data from './single-byte.json' with { type: 'json' };

export type SingleByteName = keyof typeof data.tables;

/** The 128 characters that the bytes 80 to FF stand for in an encoding; the bytes below are ASCII. */
export function singleByteTable(name: SingleByteName): string {
  return data.tables[name];
}
