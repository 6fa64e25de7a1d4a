import type { KnownLines } from './across/known-lines.js';
import { type EditReason, type EntityType, LABELS, type Label } from './article.js';
import { CleanArticleError } from './errors.js';

export const REGIMES = ['residue', 'dump'] as const;
export type Regime = (typeof REGIMES)[number];

/** How much doubt a line is given. */
export const STRICTNESS = ['gentle', 'default', 'strict'] as const;
export type Strictness = (typeof STRICTNESS)[number];

/** What becomes of links in Markdown: with their targets, or only their text. */
export const LINK_CHOICES = ['keep', 'drop'] as const;
export type Links = (typeof LINK_CHOICES)[number];

export const NAMES_STYLES = ['ap', 'iso', 'un'] as const;
export type NamesStyle = (typeof NAMES_STYLES)[number];

/** A row of the gazetteer as users write it. */
export interface NameRow {
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-2 code, Wikidata item, or both divided by a space; names the row that this one overrules. */
  readonly id?: string;
  /** BCP 47 tag of the texts it holds for; all without one. */
  readonly lang?: string;
  /** Always replaced by the name. */
  readonly aliases?: readonly string[];
  /** Replaced where a text mixes them with the name. */
  readonly variants?: readonly string[];
  /** Names of the same entity that stay as they are. */
  readonly others?: readonly string[];
  /** The form before a noun, such as "U.S.". */
  readonly modifier?: string;
  /** Takes "the" in running English. */
  readonly article?: boolean;
}

/** What a user says of a line. Of several rules that fit, the first counts. */
export interface UserRule {
  readonly action: 'keep' | 'drop';
  /** What the line is: content where it is kept, a reason where it is dropped. */
  readonly label: Label;
  /** The whole line; `*` stands for any characters. */
  readonly text: string;
  /** Only for texts of this site (`Hints.site`), or of a host below it; all without one. */
  readonly site?: string;
  /** Where the rule stands, for messages: `my.rules:3`. */
  readonly place: string;
}

/** What a cleaner does. The command's flags have the same names. */
export interface Options {
  /** Labels that stay in the text although they are residue; `'all'` removes nothing. Default none. */
  readonly keep: readonly Label[] | 'all';
  /** Labels that leave the text although they are content, such as `subhead`. Default none. */
  readonly drop: readonly Label[];
  /** Lines that stay or go whatever else is said of them, as `parseRulesFile` gives them. Default none. */
  readonly rules: readonly UserRule[];
  /** Make names one; `'list'` only lists them and changes nothing. Default true. */
  readonly names: boolean | 'list';
  /** Whose names are canonical: those of news style (AP), of ISO 3166, or of the United Nations. Default `'ap'`. */
  readonly namesStyle: NamesStyle;
  /** Rows that add to the gazetteer or overrule it, as `parseNamesFile` gives them. Default none. */
  readonly namesRows: readonly NameRow[];
  /** Leave names inside quotation marks as they are. Default false. */
  readonly keepQuotes: boolean;
  /** Repair mojibake, character references, control characters and spaces. Default true. */
  readonly repair: boolean;
  /** Give the article as Markdown too, in `markdown` of the result. Default false. */
  readonly markdown: boolean;
  /** Links in Markdown: `'keep'` with their targets, `'drop'` only their text. Default `'keep'`. */
  readonly links: Links;
  /**
   * What a text is: an article with a little residue, or a dump of everything on a page. Found by measure where
   * it is not given.
   */
  readonly regime?: Regime;
  /**
   * `'gentle'` removes only what is residue beyond doubt, `'strict'` more lines, of which some more are wrong: about
   * one in twenty, where the default has one in fifty. Default `'default'`.
   */
  readonly strictness: Strictness;
  /** BCP 47 tag of the text where it is known; found by itself otherwise. */
  readonly lang?: string;
  /** In how many articles of its site each line stands, as `countLines` and `parseKnown` give it. Default none. */
  readonly known?: KnownLines;
}

/** Is a kind of residue to stay, as a line or inside of one? */
export function keeps({ keep }: Options, label: Label | EditReason): boolean {
  return keep === 'all' || (keep as readonly string[]).includes(label);
}

export const DEFAULT_OPTIONS: Options = {
  keep: [],
  drop: [],
  rules: [],
  names: true,
  namesStyle: 'ap',
  namesRows: [],
  keepQuotes: false,
  repair: true,
  strictness: 'default',
  markdown: false,
  links: 'keep',
};

/**
 * Fills in defaults and checks labels.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 */
export function resolveOptions(given: Partial<Options> = {}): Options {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const labels = [...(options.keep === 'all' ? [] : options.keep), ...options.drop];
  for (const label of labels) {
    if (!LABELS.includes(label)) {
      throw new CleanArticleError(
        'BAD_OPTION',
        `There is no label "${label}". Labels: ${LABELS.join(', ')}.`,
      );
    }
  }
  if (!NAMES_STYLES.includes(options.namesStyle)) {
    throw new CleanArticleError(
      'BAD_OPTION',
      `There is no names style "${options.namesStyle}". Styles: ${NAMES_STYLES.join(', ')}.`,
    );
  }
  if (!LINK_CHOICES.includes(options.links)) {
    throw new CleanArticleError(
      'BAD_OPTION',
      `There is no choice "${options.links}" for links. Choices: ${LINK_CHOICES.join(', ')}.`,
    );
  }
  if (options.regime !== undefined && !REGIMES.includes(options.regime)) {
    throw new CleanArticleError(
      'BAD_OPTION',
      `There is no regime "${options.regime}". Regimes: ${REGIMES.join(', ')}.`,
    );
  }
  if (!STRICTNESS.includes(options.strictness)) {
    throw new CleanArticleError(
      'BAD_OPTION',
      `There is no strictness "${options.strictness}". Choices: ${STRICTNESS.join(', ')}.`,
    );
  }
  return options;
}
