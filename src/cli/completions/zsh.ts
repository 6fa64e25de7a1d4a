import type { CommandSpec } from '../commands/index.js';
import { namesOf, takesPath } from '../option-names.js';
import type { OptionSpec } from '../options.js';

/** A text inside single quotes and the brackets of `_arguments`. */
function quoted(text: string): string {
  return text.replace(/'/g, `'\\''`).replace(/[[\]:\\]/g, '\\$&');
}

function action(spec: OptionSpec): string {
  const { value } = namesOf(spec);
  if (!value) return '';
  if (!spec.choices) return `:${value}:${takesPath(spec) ? '_files' : ' '}`;
  const words = spec.choices.join(' ');
  return spec.list === 'commas' ? `:${value}:_values -s , ${value} ${words}` : `:${value}:(${words})`;
}

function argument(spec: OptionSpec): string {
  const { short, long } = namesOf(spec);
  const rest = `[${quoted(spec.description)}]${action(spec)}`;
  const again = spec.list ? '*' : '';
  return short ? `'(${short} ${long})'{${short},${long}}'${rest}'` : `'${again}${long}${rest}'`;
}

/** The script for zsh: a file `_clean-article` in a folder of `$fpath`. */
export function zshScript(options: readonly OptionSpec[], commands: readonly CommandSpec[]): string {
  const named = commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  const operands = commands
    .filter(({ choices }) => choices)
    .map(({ name, choices }) => `    ${name}) compadd ${choices!.join(' ')} && return ;;`);
  return `#compdef clean-article
# Completion of clean-article for zsh, printed by: clean-article completions zsh

_clean_article_first() {
  local -a commands=(
${named.join('\n')}
  )
  _describe command commands
  _files
}

_clean_article() {
  if ((CURRENT == 3)); then
    case $words[2] in
${operands.map((line) => `  ${line}`).join('\n')}
    esac
  fi
  _arguments -s \\
${options.map((spec) => `    ${argument(spec)} \\`).join('\n')}
    '1: :_clean_article_first' \\
    '*:input:_files'
}

_clean_article "$@"
`;
}
