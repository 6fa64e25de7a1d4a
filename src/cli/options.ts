import { LABELS } from '../core/article.js';
import { FORMATS } from '../core/formats/format.js';
import { LINK_CHOICES, NAMES_STYLES, REGIMES } from '../core/options.js';
import { ACROSS_OPTIONS } from './across-options.js';
import { CONFIG_OPTIONS } from './config-options.js';
import { PREVIEW_OPTIONS } from './preview-options.js';
import { RULES_OPTION } from './rules-option.js';
import { RUNNING_OPTIONS } from './running-options.js';

export const OUTPUT_FORMATS = ['text', 'markdown', 'json', 'jsonl'] as const;
export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;

/** An option, described once for help, documents and completions. */
export interface OptionSpec {
  /** As commander reads it: `-o, --output <path>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** A path is as good as a choice. */
  readonly orPath?: boolean;
  /** Takes several values: by commas, or only by being repeated. */
  readonly list?: 'commas' | 'repeat';
  readonly default?: string;
}

/** An option that says how to clean. */
export interface CleanOption extends OptionSpec {
  readonly group: 'Output' | 'Cleaning' | 'Reading' | 'Across files' | 'Running' | 'Messages';
  /** A case that needs it, as one would type it. */
  readonly example: string;
}

/** What every program has; they stand outside the groups. */
export const VERSION_OPTION: OptionSpec = { flags: '-V, --version', description: 'print the version' };
export const HELP_OPTION: OptionSpec = { flags: '-h, --help', description: 'print this help' };

export const OPTIONS: readonly CleanOption[] = [
  {
    group: 'Output',
    flags: '-o, --output <path>',
    description:
      'a file; a folder, for one output each in the tree of the inputs (end a new one with /); or FILE.jsonl, which collects all; with .gz or .zst behind it, it is compressed',
    example: 'clean-article scraped/ -o clean/',
  },
  {
    group: 'Output',
    flags: '--write',
    description: 'change the files in place',
    example: 'clean-article --write articles/*.txt',
  },
  {
    group: 'Output',
    flags: '--force',
    description: 'replace outputs that clean-article did not write, or that were edited since',
    example: 'clean-article scraped/ -o clean/ --force',
  },
  ...PREVIEW_OPTIONS,
  {
    group: 'Output',
    flags: '--json',
    description: 'the same as --format json',
    example: 'clean-article --json page.html | jq .removed',
  },
  {
    group: 'Output',
    flags: '--format <format>',
    description:
      'text; markdown: headings, lists, tables, quotations, code and links too; json: all that was found and done, one object a document; jsonl: one record a document, fields of an input record kept (default: as the input)',
    choices: OUTPUT_FORMATS,
    example: 'clean-article --format jsonl scraped/ > corpus.jsonl',
  },
  {
    group: 'Output',
    flags: '--links <choice>',
    description: 'links in Markdown: keep them with their targets, or drop the targets (default: keep)',
    choices: LINK_CHOICES,
    example: 'clean-article --format markdown --links drop page.html',
  },
  {
    group: 'Cleaning',
    flags: '--keep <labels>',
    description: `kinds of lines that stay, by commas, or all: ${LABELS.join(', ')}`,
    list: 'commas',
    choices: [...LABELS, 'all'],
    example: 'clean-article --keep byline,caption-credit story.txt',
  },
  {
    group: 'Cleaning',
    flags: '--drop <labels>',
    description: 'kinds of lines that go, although they belong to the article',
    list: 'commas',
    choices: LABELS,
    example: 'clean-article --drop subhead story.txt',
  },
  RULES_OPTION,
  {
    group: 'Cleaning',
    flags: '--names <file>',
    description:
      'TSV or JSON with names of your own, which add to the gazetteer or overrule it; may be repeated',
    list: 'repeat',
    example: 'clean-article --names people.tsv story.txt',
  },
  {
    group: 'Cleaning',
    flags: '--gentle',
    description: 'remove only what is residue beyond doubt',
    example: 'clean-article --gentle poems/ -o clean/',
  },
  {
    group: 'Cleaning',
    flags: '--strict',
    description: 'remove more, in doubt too: some lines of the articles go with it',
    example: 'clean-article --strict scraped/ -o corpus.jsonl',
  },
  {
    group: 'Cleaning',
    flags: '--no-names',
    description: 'leave the names of people, places and countries as they are',
    example: 'clean-article --no-names quotations.txt',
  },
  {
    group: 'Cleaning',
    flags: '--no-repair',
    description: 'leave broken characters, character references and odd spaces as they are',
    example: 'clean-article --no-repair about-html.txt',
  },
  {
    group: 'Cleaning',
    flags: '--regime <regime>',
    description:
      'what the texts are: residue (an article with a few lines too many) or dump (everything on the page); found by measure otherwise',
    choices: REGIMES,
    example: 'clean-article --regime dump page.txt',
  },
  {
    group: 'Cleaning',
    flags: '--names-style <style>',
    description:
      'whose names are used: ap (news style), iso or un for countries, or a file of names as for --names (default: ap)',
    choices: NAMES_STYLES,
    orPath: true,
    example: 'clean-article --names-style un report.txt',
  },
  {
    group: 'Cleaning',
    flags: '--keep-quotes',
    description: 'leave names inside quotation marks as they are',
    example: 'clean-article --keep-quotes interview.txt',
  },
  {
    group: 'Cleaning',
    flags: '--lang <tag>',
    description: 'language of the texts (BCP 47), where it is known; found by itself otherwise',
    example: 'clean-article --lang pt headlines.txt',
  },
  {
    group: 'Reading',
    flags: '--input-format <format>',
    description: `read every input as ${FORMATS.join(', ')}; found by content and name otherwise`,
    choices: FORMATS,
    example: 'clean-article --input-format text about-html.txt',
  },
  {
    group: 'Reading',
    flags: '--text-key <field>',
    description:
      'field of a record, or column of a table, that holds its text (default: text, content, body or html)',
    example: 'clean-article --text-key maintext news.jsonl',
  },
  {
    group: 'Reading',
    flags: '--id-key <field>',
    description: 'field of a record, or column of a table, that holds its id (default: id or _id)',
    example: 'clean-article --id-key url news.jsonl',
  },
  {
    group: 'Reading',
    flags: '--ignore <glob>',
    description: 'files and folders to leave out of folders and patterns; may be repeated',
    list: 'repeat',
    example: "clean-article scraped/ -o clean/ --ignore '*.bak' --ignore drafts",
  },
  ...ACROSS_OPTIONS,
  ...RUNNING_OPTIONS,
  ...CONFIG_OPTIONS,
  {
    group: 'Messages',
    flags: '--explain',
    description:
      'show the text as it was, with every removal and edit and its reason: in a terminal in place of the result, by pages ($PAGER), else on stderr',
    example: 'clean-article --explain story.txt > clean.txt',
  },
  {
    group: 'Messages',
    flags: '--report <file.html>',
    description: 'write a page on which the whole run can be searched, judged and corrected',
    example: 'clean-article scraped/ -o clean/ --report report.html',
  },
  {
    group: 'Messages',
    flags: '--fail-fast',
    description: 'stop at the first file or record that fails, with exit code 1',
    example: 'clean-article --fail-fast news.jsonl > clean.jsonl',
  },
  {
    group: 'Messages',
    flags: '-q, --quiet',
    description: 'print no notes and no summary on stderr, only failures',
    example: 'clean-article -q scraped/ -o clean/',
  },
  {
    group: 'Messages',
    flags: '-v, --verbose',
    description: 'print a line for each document on stderr',
    example: 'clean-article -v scraped/ -o clean/ 2> clean.log',
  },
  {
    group: 'Messages',
    flags: '--color <when>',
    description: 'auto, always or never; auto heeds NO_COLOR and FORCE_COLOR',
    choices: COLOR_CHOICES,
    default: 'auto',
    example: 'clean-article --explain --color always story.txt 2>&1 >/dev/null | less -R',
  },
  {
    group: 'Messages',
    flags: '--debug',
    description: 'print the stack of every failure',
    example: 'clean-article --debug story.txt',
  },
];
