import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const SCRIPT = /<script src="([^"]+)"><\/script>/;
const STYLE = /<link rel="stylesheet" href="([^"]+)">/;
const OWN = /(script|style)-src 'self'/g;

/**
 * A page with its script bundled and its style put inside; its policy names both by their hashes, so that
 * nothing else on the page can run. Nothing is loaded from anywhere.
 *
 * @param {string} file the page, with one script, one style sheet and a policy that allows `'self'`
 * @param {object} [options] further options of esbuild
 */
export async function onePage(file, options = {}) {
  const html = await readFile(file, 'utf8');
  const folder = dirname(file);
  const [, scriptFile] = SCRIPT.exec(html);
  const [, styleFile] = STYLE.exec(html);
  const bundled = await build({
    entryPoints: { script: join(folder, scriptFile), style: join(folder, styleFile) },
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    ...options,
  });
  const of = (extension) => bundled.outputFiles.find(({ path }) => path.endsWith(extension)).text.trim();
  const script = of('.js').replaceAll('</script', '<\\/script');
  const style = of('.css');
  const hashes = { script: hashOf(script), style: hashOf(style) };
  return html
    .replace(OWN, (_, kind) => `${kind}-src '${hashes[kind]}'`)
    .replace(STYLE, () => `<style>${style}</style>`)
    .replace(SCRIPT, () => `<script>${script}</script>`);
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
