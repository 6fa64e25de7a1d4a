import type { ReportLine, ReportSummary } from '../../src/core/render/report/report-data.js';

/** The documents of a report: summaries at once, lines when they are asked for. */
export interface ReportData {
  readonly summaries: readonly ReportSummary[];
  /** @param index place of the document in `summaries` */
  linesOf(index: number): Promise<readonly ReportLine[]>;
}

/** Packed parts that stay unpacked; going from document to document unpacks each only once. */
const MAX_UNPACKED = 8;

/** Reads what the report's writer packed into `<script type="text/plain">` elements. */
export async function readData(): Promise<ReportData> {
  const overview = await unpack<Overview>('packed-overview');
  const parts = new Map<number, Promise<readonly (readonly ReportLine[])[]>>();
  const partOf = (part: number): Promise<readonly (readonly ReportLine[])[]> => {
    const known = parts.get(part) ?? unpack<readonly (readonly ReportLine[])[]>(`packed-part-${part}`);
    parts.delete(part);
    parts.set(part, known);
    if (parts.size > MAX_UNPACKED) parts.delete(parts.keys().next().value as number);
    return known;
  };
  return {
    summaries: overview.documents,
    linesOf: async (index) =>
      (await partOf(Math.floor(index / overview.partSize)))[index % overview.partSize] ?? [],
  };
}

interface Overview {
  readonly documents: readonly ReportSummary[];
  /** Documents in a packed part. */
  readonly partSize: number;
}

async function unpack<T>(id: string): Promise<T> {
  const packed = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = Uint8Array.from(packed, (char) => char.charCodeAt(0));
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // Whatever goes wrong is reported by the reading side.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return JSON.parse(await readText(stream.readable)) as T;
}

async function readText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
