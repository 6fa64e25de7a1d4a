import { deflateSync } from 'node:zlib';
import type { ReportDocument, ReportLine, ReportSummary } from '../core/render/report/report-data.js';
import type { Output } from './write.js';

/** Documents in a packed part: what is unpacked when one of them is opened. */
const PART_SIZE = 20;
const DATA_PLACE = '<!-- data -->';

/**
 * Writes a report as documents come: the empty page up to its data, the documents in packed parts, and the
 * overview at the end. Only the summaries stay in memory.
 */
export class ReportFile {
  readonly #output: Output;
  readonly #tail: string;
  readonly #summaries: ReportSummary[] = [];
  #part: (readonly ReportLine[])[] = [];
  #parts = 0;

  /**
   * @param page the empty report
   * @throws {CleanArticleError} `UNWRITABLE`, from here and from the methods
   */
  constructor(page: string, output: Output) {
    const at = page.indexOf(DATA_PLACE);
    this.#output = output;
    this.#tail = page.slice(at + DATA_PLACE.length);
    output.write(page.slice(0, at));
  }

  add({ summary, lines }: ReportDocument): void {
    this.#summaries.push(summary);
    this.#part.push(lines);
    if (this.#part.length === PART_SIZE) this.#endPart();
  }

  /** Gives the report its name; one of a run that was broken off holds what there is. */
  close(): void {
    if (this.#part.length > 0) this.#endPart();
    this.#pack('packed-overview', { partSize: PART_SIZE, documents: this.#summaries });
    this.#output.write(this.#tail);
    this.#output.commit();
  }

  #endPart(): void {
    this.#pack(`packed-part-${this.#parts++}`, this.#part);
    this.#part = [];
  }

  /** Base64 has no character that could end the element or act on the page. */
  #pack(id: string, value: unknown): void {
    const packed = deflateSync(JSON.stringify(value)).toString('base64');
    this.#output.write(`<script type="text/plain" id="${id}">${packed}</script>\n`);
  }
}
