import generated from '../generated/version.json' with { type: 'json' };

/** The version in package.json, packed at build time so that no file is read for it. */
export const VERSION: string = generated.version;
