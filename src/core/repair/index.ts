import type { Step } from '../article.js';
import { replaceTraced, type TracedText } from '../text/traced.js';
import { bidiControls } from './bidi-controls.js';
import { c1Controls } from './c1-controls.js';
import { characterReferences } from './character-references.js';
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

type Pass = (traced: TracedText) => TracedText;

/** Text is rarely misread more than three times; each round that changes nothing ends the search. */
const MAX_ROUNDS = 8;
/** What a text can hold that any repair looks for: nothing of it is in plain ASCII without references. */
const SUSPECT = /[^\t\n\v\f\r -~]|&[#\w]+;/;

/** Of a text that passed through several hands the last mistake is undone first, so the order matters. */
const REPAIRS: readonly Pass[] = [
  passOf(characterReferences),
  untilSettled([passOf(mojibake)]),
  passOf(c1Controls),
  passOf(terminalEscapes),
  passOf(controlCharacters),
  passOf(invisibleCharacters),
  passOf(bidiControls),
  passOf(iconGlyphs),
  passOf(loneSurrogates),
  passOf(composedLetters),
  passOf(latinLigatures),
  passOf(oddSpaces),
];
const repairText = untilSettled(REPAIRS);

/**
 * Repairs characters, so that the steps after see what the author wrote: mojibake, character references,
 * controls, invisible characters, odd spaces. Repeated until nothing changes, because one repair can lay
 * another damage bare; so a repaired text comes through unchanged. Line ends and quotation marks stay.
 */
export const repair: Step = (article) => {
  if (!SUSPECT.test(article.text.text)) return article;
  const text = repairText(article.text);
  return text === article.text ? article : { ...article, text };
};

function passOf(find: Repair): Pass {
  return (traced) => replaceTraced(traced, keepFirstCause(traced, find(traced.text)));
}

function untilSettled(passes: readonly Pass[]): Pass {
  return (traced) => {
    let settled = traced;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const before = settled;
      for (const pass of passes) settled = pass(settled);
      if (settled === before) break;
    }
    return settled;
  };
}
