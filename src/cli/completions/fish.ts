import type { CommandSpec } from '../commands/index.js';
import { namesOf, takesPath } from '../option-names.js';
import type { OptionSpec } from '../options.js';

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function optionLine(spec: OptionSpec): string {
  const { short, long, value } = namesOf(spec);
  const words = ['complete -c clean-article'];
  if (short) words.push(`-s ${short.slice(1)}`);
  words.push(`-l ${long.slice(2)}`);
  if (value) words.push(takesPath(spec) || spec.orPath ? '-r' : '-x');
  if (spec.choices) {
    const list = spec.choices.join(' ');
    words.push(`-a ${quoted(spec.list === 'commas' ? `(__fish_append , ${list})` : list)}`);
  }
  return [...words, `-d ${quoted(spec.description)}`].join(' ');
}

/** A command is the first word or none, so not offered behind an option. */
const FIRST_WORD = 'test (count (commandline -opc)) -eq 1';

function commandLines({ name, description, choices }: CommandSpec): string[] {
  const lines = [`complete -c clean-article -n ${quoted(FIRST_WORD)} -a ${name} -d ${quoted(description)}`];
  if (choices) {
    const seen = quoted(`__fish_seen_subcommand_from ${name}`);
    lines.push(`complete -c clean-article -n ${seen} -f -a ${quoted(choices.join(' '))}`);
  }
  return lines;
}

/** The script for fish: `~/.config/fish/completions/clean-article.fish`. */
export function fishScript(options: readonly OptionSpec[], commands: readonly CommandSpec[]): string {
  return [
    '# Completion of clean-article for fish, printed by: clean-article completions fish',
    '',
    ...commands.flatMap(commandLines),
    ...options.map(optionLine),
    '',
  ].join('\n');
}
