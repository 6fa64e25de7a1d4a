import { parse } from '@babel/parser';

/** One small change of a source. `start` and `end` are places in it, of UTF-16 code units. */
/** @typedef {{ start: number, end: number, after: string, kind: string }} Mutant */

const SWAPPED = {
  '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '-': '+', '*': '/', '/': '*', '%': '*',
  '&&': '||', '||': '&&', '??': '&&', '++': '--', '--': '++', '+=': '-=', '-=': '+=',
}; // biome-ignore format: a table
const SWAPPED_CALLS = {
  some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith', min: 'max', max: 'min',
  toLowerCase: 'toUpperCase', toUpperCase: 'toLowerCase',
}; // biome-ignore format: a table
/** Calls that give something of the kind they are asked on: `a.filter(b)` → `a`. */
const LEFT_OUT = new Set(['filter', 'slice', 'trim', 'trimEnd', 'trimStart', 'reverse', 'sort']);
/** What the reader of a finding sees and what tests are made of; `docs/rules.md` holds the one, tests the other. */
const WORDS_FOR_READERS = new Set(['why', 'examples', 'id', 'label']);
/** Changes of a regular expression, each made once for each of its places. */
const PATTERN_CHANGES = [
  ['anchor', /(?<![\\[])\^|(?<!\\)\$/g, () => ''],
  [
    'class',
    /(?<!\\)\\[dDsSwWpPbB]/g,
    ([mark]) => (/[a-z]/.test(mark[1]) ? mark.toUpperCase() : mark.toLowerCase()),
  ],
  ['negation', /(?<!\\)\[\^?/g, ([mark]) => (mark === '[' ? '[^' : '[')],
  ['look', /\(\?<?[=!]/g, ([mark]) => mark.slice(0, -1) + (mark.endsWith('=') ? '!' : '=')],
  ['quantifier', /(?<![\\(])[?*+]|(?<!\\[pPu])\{\d+,?\d*\}/g, () => ''],
];

/** In a class of characters all but a class by a letter, such as \d, is a sign like any other. */
const isSign = (pattern, { 0: mark, index }) => {
  if (mark.startsWith('\\')) return false;
  const classes = [...pattern.matchAll(/(?<!\\)(?:\\\\)*\[(?:\\.|[^\]\\])*\]/g)];
  return classes.some(
    (found) => found.index + found[0].indexOf('[') < index && index < found.index + found[0].length,
  );
};

const isText = (node) =>
  node.type === 'StringLiteral' ||
  node.type === 'TemplateLiteral' ||
  (node.type === 'BinaryExpression' && node.operator === '+' && (isText(node.left) || isText(node.right)));

/** The changes of one node; `code` is the whole source. */
function* changesOf(node, code) {
  const whole = (after, kind, { start, end } = node) => ({ start, end, after, kind });
  const source = ({ start, end }) => code.slice(start, end);
  const operator = (left, right, swapped) => {
    const at = code.indexOf(node.operator, left.end);
    return at < right.start
      ? [{ start: at, end: at + node.operator.length, after: swapped, kind: 'operator' }]
      : [];
  };
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      if (node.operator === '+' && !isText(node)) yield* operator(node.left, node.right, '-');
      else if (SWAPPED[node.operator]) yield* operator(node.left, node.right, SWAPPED[node.operator]);
      break;
    case 'UpdateExpression':
      yield whole(source(node).replace(node.operator, SWAPPED[node.operator]), 'operator');
      break;
    case 'UnaryExpression':
      if (node.operator === '!' || node.operator === '-')
        yield { start: node.start, end: node.start + 1, after: '', kind: 'operator' };
      break;
    case 'ConditionalExpression':
    case 'IfStatement':
      yield whole('true', 'condition', node.test);
      yield whole('false', 'condition', node.test);
      break;
    case 'WhileStatement':
      yield whole('false', 'condition', node.test);
      break;
    case 'BooleanLiteral':
      yield whole(String(!node.value), 'literal');
      break;
    case 'StringLiteral':
      yield whole(node.value === '' ? "'mutant'" : "''", 'literal');
      break;
    case 'ArrayExpression':
      if (node.elements.length > 0) yield whole('[]', 'literal');
      break;
    case 'ArrowFunctionExpression':
      if (node.body.type !== 'BlockStatement') yield whole('undefined', 'function', node.body);
      else if (node.body.body.length > 0) yield whole('{}', 'function', node.body);
      break;
    case 'FunctionDeclaration':
    case 'ClassMethod':
      if (node.body.body.length > 0 && node.kind !== 'constructor') yield whole('{}', 'function', node.body);
      break;
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const { property, object, computed } = node.callee;
      if (!property || computed) break;
      if (SWAPPED_CALLS[property.name]) yield whole(SWAPPED_CALLS[property.name], 'call', property);
      if (LEFT_OUT.has(property.name)) yield whole(source(object), 'call');
      break;
    }
    case 'RegExpLiteral':
      for (const [kind, place, change] of PATTERN_CHANGES) {
        for (const match of node.pattern.matchAll(place)) {
          if (isSign(node.pattern, match)) continue;
          const start = node.start + 1 + match.index;
          yield { start, end: start + match[0].length, after: change(match), kind: `pattern ${kind}` };
        }
      }
      break;
  }
}

/** Parts of the program that run: types and imports do not. */
function* nodesOf(node) {
  if (Array.isArray(node)) {
    for (const each of node) yield* nodesOf(each);
    return;
  }
  if (typeof node?.type !== 'string') return;
  const inner = /^TS(?:As|Satisfies|NonNull)/.test(node.type);
  if (inner) {
    yield* nodesOf(node.expression);
    return;
  }
  if (/^TS|^Import|^Export(?:All)/.test(node.type)) return;
  if (node.type === 'ObjectProperty' && WORDS_FOR_READERS.has(node.key.name)) return;
  yield node;
  for (const [key, child] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'returnType' || key === 'key' || key.endsWith('omments'))
      continue;
    yield* nodesOf(child);
  }
}

const isProgram = (code) => {
  try {
    return [...nodesOf(parse(code, { sourceType: 'module', plugins: ['typescript'] }).program)]
      .filter(({ type }) => type === 'RegExpLiteral')
      .every(({ pattern, flags }) => new RegExp(pattern, flags));
  } catch {
    return false;
  }
};

/**
 * All changes of a TypeScript source, those of Stryker's default set but for emptied objects, which types refuse. What
 * is no longer a program is left out.
 *
 * @returns {Mutant[]}
 */
export function mutantsOf(code) {
  const { program } = parse(code, { sourceType: 'module', plugins: ['typescript'] });
  return [...nodesOf(program)].flatMap((node) => [...changesOf(node, code)]);
}

/** The source with the change, or `undefined` where that is no program. */
export function withMutant(code, { start, end, after }) {
  const changed = code.slice(0, start) + after + code.slice(end);
  return isProgram(changed) ? changed : undefined;
}
