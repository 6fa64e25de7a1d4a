import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const KINDS = [
  ['Functions', ['Function', 'Variable']],
  ['Errors', ['Class']],
  ['Types', ['Interface', 'TypeAlias']],
];

const HEAD = `# API

Printed by \`npm run docs\` from the docstrings. Everything is exported by \`clean-article\`; browsers and edge
workers get the same without \`cleanFiles\`, which reads files.`;

/**
 * `docs/api/README.md`: what the package exports, with its docstrings, from the declarations in `dist/types/`.
 *
 * @throws {Error} where an exported thing speaks of a type that is not exported
 */
export function apiPage() {
  const { members } = readModel().members[0];
  const known = new Set(members.map(({ name }) => name));
  const sections = KINDS.flatMap(([title, kinds]) => {
    const items = members.filter(({ kind }) => kinds.includes(kind));
    return items.length === 0 ? [] : [`## ${title}`, ...items.map((item) => itemSection(item, known))];
  });
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

function readModel() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-article-api-'));
  try {
    const apiJsonFilePath = join(folder, 'api.json');
    const problems = [];
    Extractor.invoke(configFor(apiJsonFilePath), {
      localBuild: true,
      messageCallback: (message) => {
        if (message.messageId === 'ae-forgotten-export') problems.push(message.text);
        message.handled = true;
      },
    });
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return JSON.parse(readFileSync(apiJsonFilePath, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const configFor = (apiJsonFilePath) =>
  ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, 'dist/types/index.d.ts'),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.types.json') },
      apiReport: { enabled: false },
      docModel: { enabled: true, apiJsonFilePath },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
    },
  });

function itemSection({ kind, name, docComment, excerptTokens, members = [] }, known) {
  const { text, throws, example } = readComment(docComment);
  const called = kind === 'Function' ? `${name}()` : name;
  const mentioned = [...new Set(referencesOf([{ excerptTokens }, ...members], known))].filter(
    (other) => other !== name,
  );
  return [
    `### ${called}`,
    text,
    fence(codeOf(excerptTokens, members)),
    members.length > 0 ? memberList(members) : '',
    throws.map((line) => `Throws ${line}`).join('\n\n'),
    example ? `${fence(example)}` : '',
    mentioned.length > 0
      ? `See ${mentioned.map((other) => `[${other}](#${anchor(other)})`).join(', ')}.`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const fence = (code) => `\`\`\`ts\n${code}\n\`\`\``;
const anchor = (name) => name.toLowerCase();
const plain = (tokens) => tokens.map(({ text }) => text).join('');

function codeOf(tokens, members) {
  const code = plain(tokens)
    .replace(/^export (?:declare )?/, '')
    .trim();
  if (members.length === 0) return code;
  const inside = members.map(({ excerptTokens }) => `  ${plain(excerptTokens).replaceAll('\n', '\n  ')}`);
  return `${code} {\n${inside.join('\n')}\n}`;
}

/** One line for each member that has a docstring. */
function memberList(members) {
  const lines = members.flatMap(({ name, kind, docComment }) => {
    const { text } = readComment(docComment);
    const called = name ?? kind.toLowerCase();
    return text ? [`- \`${called}\`: ${text.replaceAll(/\n+/g, ' ')}`] : [];
  });
  return lines.join('\n');
}

function referencesOf(items, known) {
  return items
    .flatMap(({ excerptTokens }) => excerptTokens ?? [])
    .filter(({ kind, text }) => kind === 'Reference' && known.has(text))
    .map(({ text }) => text);
}

/** A docstring in parts: its text, its `@throws` and its `@example`; parameters go into the text as a list. */
function readComment(comment = '') {
  const body = comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .replaceAll(/^ *\* ?/gm, '')
    .trim();
  const [text, ...tags] = body.split(/^@/m);
  const of = (name) =>
    tags
      .filter((tag) => tag.startsWith(`${name} `) || tag.startsWith(`${name}\n`))
      .map((tag) => tag.slice(name.length).trim());
  const parameters = of('param').map((line) => line.replace(/^(\w+)\s*(?:-\s*)?/, '- `$1`: '));
  return {
    text: [text.trim(), parameters.join('\n')].filter(Boolean).join('\n\n'),
    throws: of('throws').map((line) => line.replace(/^\{(\w+)\}/, '`$1`')),
    example: of('example')[0],
  };
}
