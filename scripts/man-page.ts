import { COMMANDS } from '../src/cli/commands/index.js';
import { DESCRIPTION, EXAMPLES, EXIT_CODES, USAGE } from '../src/cli/help-texts.js';
import { HELP_OPTION, OPTIONS, type OptionSpec, VERSION_OPTION } from '../src/cli/options.js';

/** A text as roff reads it: no control lines, no escapes, hyphens that can be copied. */
function roff(text: string): string {
  return text.replace(/\\/g, '\\e').replace(/-/g, '\\-').replace(/^[.']/gm, '\\&$&');
}

function entry(term: string, text: string): string[] {
  return ['.TP', `.B ${roff(term)}`, roff(text)];
}

function optionEntry({ flags, description, example }: OptionSpec & { example?: string }): string[] {
  const lines = entry(flags, description);
  return example ? [...lines, '.br', `Example: ${roff(example)}`] : lines;
}

/** `man/clean-article.1`, from the definitions that `--help` is printed from. */
export function manPage(version: string): string {
  const groups = [...new Set(OPTIONS.map(({ group }) => group))];
  const [summary] = DESCRIPTION;
  return [
    `.TH CLEAN\\-ARTICLE 1 "" "clean\\-article ${version}" "User Commands"`,
    '.SH NAME',
    `clean\\-article \\- ${roff(summary.replace(/\.$/, '').replace(/^\w/, (letter) => letter.toLowerCase()))}`,
    '.SH SYNOPSIS',
    '.B clean\\-article',
    roff(USAGE),
    ...COMMANDS.flatMap(({ name, operands }) => ['.br', `.B clean\\-article ${name}`, roff(operands)]),
    '.SH DESCRIPTION',
    ...DESCRIPTION.flatMap((text) => ['.PP', roff(text)]),
    '.SH OPTIONS',
    ...[VERSION_OPTION, HELP_OPTION].flatMap(optionEntry),
    ...groups.flatMap((group) => [
      `.SS ${group}`,
      ...OPTIONS.filter((option) => option.group === group).flatMap(optionEntry),
    ]),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(({ name, operands, description, example }) =>
      optionEntry({ flags: `${name} ${operands}`, description, example }),
    ),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, text]) => entry(code, text)),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([command, text]) => entry(command, text)),
    '',
  ].join('\n');
}
