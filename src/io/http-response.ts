import { zlib } from './builtins.js';
import { parseHeaders } from './warc.js';

const CRLF = '\r\n';

/** The headers of an HTTP response as it went over the wire, and its body, unpacked. */
export function readResponse(bytes: Buffer, maxSize: number) {
  const end = bytes.indexOf(CRLF + CRLF);
  const headers = parseHeaders(bytes.toString('latin1', 0, Math.max(end, 0)));
  const raw = bytes.subarray(end < 0 ? 0 : end + 4);
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  return {
    headers,
    body: unpack(isChunked ? joinChunks(raw) : raw, headers.get('content-encoding'), maxSize),
  };
}

/** Archives often name an encoding that they have taken off already; then the bytes are as they should be. */
function unpack(body: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer {
  try {
    if (/gzip/i.test(encoding ?? '')) return zlib().gunzipSync(body, { maxOutputLength });
    if (/deflate/i.test(encoding ?? '')) return zlib().inflateSync(body, { maxOutputLength });
  } catch {
    return body;
  }
  return body;
}

/** The same for bytes that are not in chunks: they stay as they are. */
function joinChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf(CRLF, at);
    const size = /^[0-9a-f]+/i.exec(bytes.toString('latin1', at, Math.max(lineEnd, at)))?.[0];
    if (lineEnd < 0 || size === undefined) return parts.length > 0 ? Buffer.concat(parts) : bytes;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
