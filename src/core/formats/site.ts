/** Fields that hold an address, and fields that name a site, the surest first. */
const ADDRESS_KEYS = ['url', 'source_url', 'canonical_url', 'link', 'permalink', 'uri'];
const SITE_KEYS = ['site', 'domain', 'host', 'hostname'];
/** Other fields of a document, as datatrove and others nest them. */
const NESTED_KEYS = ['metadata', 'meta'];

const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@?#]*@)?([^/:?#\s]+)/i;
/** The same site, seen from elsewhere. */
const MIRROR = /^(?:www\d?|m|amp|mobile)\.(?=.*\.)/;

/** The host of an address, without `www.` and the like; undefined where there is none. */
export function hostOf(address: string): string | undefined {
  return HOST.exec(address)?.[1]?.toLowerCase().replace(MIRROR, '');
}

/** Which site the record of an article comes from, as far as its fields tell. */
export function siteOfRecord(values: Readonly<Record<string, unknown>>): string | undefined {
  const nested = NESTED_KEYS.map((key) => values[key]).filter((value) => typeof value === 'object');
  for (const fields of [values, ...nested] as (Readonly<Record<string, unknown>> | null)[]) {
    const site = fields && siteOfFields(fields);
    if (site) return site;
  }
  return undefined;
}

function siteOfFields(fields: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of ADDRESS_KEYS) {
    const value = fields[key];
    const host = typeof value === 'string' ? hostOf(value) : undefined;
    if (host) return host;
  }
  const site = SITE_KEYS.map((key) => fields[key]).find((value) => typeof value === 'string' && value !== '');
  return typeof site === 'string' ? (hostOf(site) ?? site.toLowerCase().replace(MIRROR, '')) : undefined;
}
