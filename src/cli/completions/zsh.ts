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
  // The space keeps _arguments from adding options of its own for compadd.
  if (spec.orPath) return `:${value}: _clean_article_or_file ${words}`;
  return spec.list === 'commas' ? `:${value}:_values -s , ${value} ${words}` : `:${value}:(${words})`;
}

function argument(spec: OptionSpec): string {
  const { short, long, value } = namesOf(spec);
  // Behind a sign of its own each takes its value in the same word, too: `-j2`, `--format=json`.
  const [shortForm, longForm] = value ? [`${short}+`, `${long}=`] : [short, long];
  const rest = `[${quoted(spec.description)}]${action(spec)}`;
  const again = spec.list ? '*' : '';
  return short ? `'(${short} ${long})'{${shortForm},${longForm}}'${rest}'` : `'${again}${longForm}${rest}'`;
}

/** The script for zsh: a file `_clean-article` in a folder of `$fpath`, or sourced after `compinit`. */
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
  ((CURRENT == 2)) && _describe command commands
  _files
}

_clean_article_or_file() {
  compadd -- "$@"
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

if [[ \${funcstack[1]} == _clean-article ]]; then
  _clean_article "$@"
else
  compdef _clean_article clean-article
fi
`;
}
