import { crypto } from './builtins.js';

/** A short name for data: the same for the same, whatever the run. Maps and typed arrays are read too. */
export function fingerprint(data: unknown): string {
  const json = JSON.stringify(data, (_key, value) => {
    if (value instanceof Map) return [...value];
    if (ArrayBuffer.isView(value)) return hash(value as Uint8Array);
    return value;
  });
  return hash(json).slice(0, 16);
}

function hash(data: string | Uint8Array): string {
  return crypto().createHash('sha256').update(data).digest('hex');
}
