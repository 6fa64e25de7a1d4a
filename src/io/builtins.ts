/**
 * Modules of Node that most runs do without. Each takes milliseconds to load, so it is loaded where it is first used;
 * `import()` would make what uses it asynchronous.
 */
export const crypto = () => process.getBuiltinModule('node:crypto');
export const zlib = () => process.getBuiltinModule('node:zlib');
