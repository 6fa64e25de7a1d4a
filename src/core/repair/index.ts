import type { Step } from '../article.js';
import { replaceTraced, type TracedText } from '../text/traced.js';
import { bidiControls } from './bidi-controls.js';
import { c1Controls } from './c1-controls.js';
import { characterReferences } from './character-references.js';
import { createClueFinder } from './clues.js';
import { composedLetters } from './composed-letters.js';
import { controlCharacters } from './control-characters.js';
import { keepFirstCause } from './first-cause.js';
import { iconGlyphs } from './icon-glyphs.js';
import { invisibleCharacters } from './invisible-characters.js';
import { latinLigatures } from './latin-ligatures.js';
import { loneSurrogates } from './lone-surrogates.js';
import { mojibake } from './mojibake/index.js';
import { oddSpaces } from './odd-spaces.js';
import type { Repair } from './repair.js';
import { terminalEscapes } from './terminal-escapes.js';

/**
 * In this order, after the character references: what was done to a text last is undone first, and mojibake
 * is read before the controls go that are a part of it.
 */
const REPAIRS: readonly Repair[] = [
  mojibake,
  c1Controls,
  terminalEscapes,
  controlCharacters,
  invisibleCharacters,
  bidiControls,
  iconGlyphs,
  loneSurrogates,
  composedLetters,
  latinLigatures,
  oddSpaces,
];
const cluesIn = createClueFinder(REPAIRS);
/** Enough for text that went through many hands; a round that changes nothing ends the search before. */
const MAX_ROUNDS = 8;

/**
 * Repairs characters, so that the steps after see what the author wrote: mojibake, character references,
 * controls, invisible characters, odd spaces. Repeated until nothing changes, because one repair can lay
 * another damage bare: so a repaired text comes through unchanged. Line ends and quotation marks stay.
 */
export const repair: Step = (article) => {
  const text = untilSettled(article.text, repairOnce);
  return text === article.text ? article : { ...article, text };
};

function repairOnce(traced: TracedText): TracedText {
  let repaired = traced.text.includes('&') ? apply(traced, characterReferences) : traced;
  const clues = cluesIn(repaired.text);
  if (clues === 0) return repaired;
  REPAIRS.forEach((one, index) => {
    if ((clues & (1 << index)) === 0) return;
    repaired = one.inLevels ? untilSettled(repaired, (level) => apply(level, one)) : apply(repaired, one);
  });
  return repaired;
}

function apply(traced: TracedText, { find }: Repair): TracedText {
  return replaceTraced(traced, keepFirstCause(traced, find(traced.text)));
}

function untilSettled(traced: TracedText, pass: (traced: TracedText) => TracedText): TracedText {
  let settled = traced;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = pass(settled);
    if (next === settled) break;
    settled = next;
  }
  return settled;
}
