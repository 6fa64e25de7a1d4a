import { basename, dirname, extname, resolve } from 'node:path';
import { STDIN_PATH } from '../io/read.js';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** Endings of hosts that file names such as `story.final` do not have. */
const DOMAIN = '(?:[a-z]{2}|com|org|net|edu|gov|int|info|biz|news|press|media|blog|online|site|example)';
const NAME = `(?:www\\.)?((?:${LABEL}\\.)+${DOMAIN})`;
/** A folder or a file named after a host, or a file whose name begins with one: `news.example.org_2019-03-03`. */
const HOST = new RegExp(`^${NAME}$`, 'i');
const HOST_AND_MORE = new RegExp(`^${NAME}[_\\s-]`, 'i');

/**
 * Which site a file comes from, as far as its place tells: a host in its path; else the folder below the one that
 * was given; else the folder it is in.
 *
 * @param relative the path below the folder that was given, or the bare name of a file
 */
export function siteOfFile(path: string, relative: string): string {
  if (path === STDIN_PATH) return '';
  const stem = basename(path, extname(path));
  const hosts = dirname(path)
    .split(/[/\\]/)
    .map((folder) => HOST.exec(folder)?.[1]);
  const named = HOST.exec(stem)?.[1] ?? HOST_AND_MORE.exec(stem)?.[1];
  const host = named ?? hosts.findLast((found) => found !== undefined);
  if (host !== undefined) return host.toLowerCase();
  const [first, ...rest] = relative.split(/[/\\]/);
  return rest.length > 0 ? first! : basename(dirname(resolve(path)));
}
