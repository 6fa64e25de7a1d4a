/** What JSON-LD says of the article (schema.org); '' and none where it says nothing. */
export interface LinkedArticle {
  readonly headline: string;
  readonly description: string;
  readonly body: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly modified: string;
  readonly section: string;
  readonly keywords: readonly string[];
  readonly image: string;
  readonly site: string;
  readonly url: string;
  readonly language: string;
  /** It is said not to be free to read. */
  readonly paid: boolean;
  /** Types of all that the page describes: `NewsArticle`, `Product`, `BreadcrumbList` … */
  readonly types: ReadonlySet<string>;
}

type Node = Readonly<Record<string, unknown>>;

/** A page describes some ten things; one that describes more than this is a list. */
const MAX_NODES = 5_000;
const ARTICLE =
  /(?:Article|BlogPosting|Report|Review|Recipe|HowTo|SocialMediaPosting|AnalysisNewsArticle|Column)$/;
const BROKEN = /[\u0000-\u001f]+/g;
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)[\s;]*$/g;

/** Reads the scripts of JSON-LD. Broken ones are left out; never throws. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle {
  const nodes = scripts.flatMap((script) => collectNodes(parse(script)));
  const types = new Set(nodes.flatMap(typesOf));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  // The one with the article's text; else the first, since lists of other stories follow.
  const article = articles.find((node) => textOf(node.articleBody) !== '') ?? articles[0] ?? {};
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  return {
    headline: textOf(article.headline) || textOf(article.name),
    description: textOf(article.description),
    body: textOf(article.articleBody) || textOf(article.text),
    authors: namesOf(article.author, nodes),
    published: textOf(article.datePublished) || textOf(article.dateCreated),
    modified: textOf(article.dateModified),
    section: textsOf(article.articleSection)[0] ?? '',
    keywords: textsOf(article.keywords).flatMap((words) => words.split(',').map((word) => word.trim())),
    image: addressOf(article.image) || addressOf(article.thumbnailUrl),
    site: namesOf(article.publisher, nodes)[0] ?? textOf(site?.name),
    url: addressOf(article.mainEntityOfPage) || addressOf(article.url),
    language: textOf(article.inLanguage),
    paid: /^false$/i.test(String(article.isAccessibleForFree ?? '')),
    types,
  };
}

function parse(script: string): unknown {
  const json = script.replace(WRAPPING, '');
  for (const candidate of [json, json.replace(BROKEN, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All objects with a type, outer ones first; no recursion, so that depth does not matter. */
function collectNodes(root: unknown): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      if (value['@type'] !== undefined) found.push(value);
      for (const child of Object.values(value)) if (typeof child === 'object') queue.push(child);
    }
  }
  return found;
}

function typesOf(node: Node): string[] {
  return textsOf(node['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

function textOf(value: unknown): string {
  return textsOf(value)[0] ?? '';
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.slice(0, MAX_NODES).flatMap((entry) => (Array.isArray(entry) ? [] : textsOf(entry)));
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return isNode(value) ? textsOf(value['@value'] ?? value.name) : [];
}

/** Names of people or organisations; a reference is looked up. */
function namesOf(value: unknown, nodes: readonly Node[]): string[] {
  const values = Array.isArray(value) ? value.slice(0, MAX_NODES) : [value];
  const names = values.flatMap((entry) => {
    if (!isNode(entry)) return textsOf(entry);
    const known =
      entry.name === undefined ? nodes.find((node) => node !== entry && node['@id'] === entry['@id']) : entry;
    return textsOf(known?.name);
  });
  return [...new Set(names)];
}

function addressOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (isNode(first)) return textOf(first.url) || textOf(first.contentUrl) || textOf(first['@id']);
  return textOf(first);
}
