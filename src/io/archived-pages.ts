import { readResponse } from './http-response.js';
import { readWarc, type WarcRecord } from './warc.js';

/** A page or a text of a web archive, with what the archive says of it. Plain data. */
export interface ArchivedPage {
  readonly id: string;
  readonly url: string;
  /** When it was fetched, as the archive has it: `2024-05-01T12:00:00Z`. */
  readonly date: string;
  readonly isHtml: boolean;
  readonly bytes: Uint8Array;
  /** The encoding that the server named. */
  readonly charset?: string;
  /** It is larger than allowed; its bytes are left out. */
  readonly isTooLarge: boolean;
}

const HTML = /\bx?html\b/i;
const TEXT = /^text\/plain/i;

/** Pages of responses and resources, and the texts of WET. Records of pictures, scripts, requests are passed over. */
export async function* readArchivedPages(
  chunks: AsyncIterable<Buffer>,
  maxSize: number,
): AsyncGenerator<ArchivedPage> {
  const wants = (headers: ReadonlyMap<string, string>, length: number): boolean =>
    isText(headers) && length <= maxSize;
  for await (const record of readWarc(chunks, wants)) {
    if (!isText(record.headers)) continue;
    const page = pageOf(record, maxSize);
    if (page.isHtml || TEXT.test(page.type) || page.isTooLarge) yield page;
  }
}

/** May a record of these headers hold a page or a text? */
function isText(headers: ReadonlyMap<string, string>): boolean {
  const type = headers.get('content-type') ?? '';
  switch (headers.get('warc-type')) {
    case 'response':
      return type.startsWith('application/http');
    case 'resource':
      return HTML.test(type) || TEXT.test(type);
    case 'conversion':
      return TEXT.test(type);
    default:
      return false;
  }
}

function pageOf({ headers, content }: WarcRecord, maxSize: number): ArchivedPage & { readonly type: string } {
  const isResponse = headers.get('warc-type') === 'response';
  const response = isResponse ? readResponse(content, maxSize) : { headers, body: content };
  const type = response.headers.get('content-type') ?? '';
  return {
    id: headers.get('warc-record-id') ?? '',
    url: headers.get('warc-target-uri') ?? '',
    date: headers.get('warc-date') ?? '',
    isHtml: HTML.test(type),
    bytes: response.body,
    charset: /charset="?([\w.:-]+)/i.exec(type)?.[1],
    isTooLarge: Number(headers.get('content-length')) > maxSize,
    type,
  };
}
