import type { CommandSpec } from '../commands/index.js';
import { namesOf, takesPath } from '../option-names.js';
import type { OptionSpec } from '../options.js';

function writtenForms(spec: Pick<OptionSpec, 'flags'>): string[] {
  const { short, long } = namesOf(spec);
  return short ? [short, long] : [long];
}

/** What completes the value of an option: a choice, choices by commas, a file, or nothing. */
function valueCase(spec: OptionSpec): string[] {
  if (!namesOf(spec).value || (takesPath(spec) && !spec.choices)) return [];
  const pattern = writtenForms(spec).join('|');
  if (!spec.choices) return [`    ${pattern}) return ;;`];
  const complete = spec.list === 'commas' ? '_clean_article_list' : '_clean_article_words';
  return [`    ${pattern}) ${complete} '${spec.choices.join(' ')}'; return ;;`];
}

function commandCase({ name, choices }: CommandSpec): string[] {
  return choices ? [`    ${name}) _clean_article_words '${choices.join(' ')}'; return ;;`] : [];
}

/** The script for bash 4 and newer. What it does not know, bash completes as the name of a file. */
export function bashScript(options: readonly OptionSpec[], commands: readonly CommandSpec[]): string {
  const flags = options.flatMap(writtenForms);
  return `# Completion of clean-article for bash, printed by: clean-article completions bash

_clean_article_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_clean_article_list() {
  local before=
  [[ $cur == *,* ]] && before=\${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "\${cur##*,}")
}

_clean_article() {
  local cur=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  case $previous in
${[...options.flatMap(valueCase), ...commands.flatMap(commandCase)].join('\n')}
  esac
  if [[ $cur == -* ]]; then
    _clean_article_words '${flags.join(' ')}'
  elif ((COMP_CWORD == 1)) && [[ -n $cur ]]; then
    _clean_article_words '${commands.map(({ name }) => name).join(' ')}'
  fi
}

complete -o default -o bashdefault -F _clean_article clean-article
`;
}
