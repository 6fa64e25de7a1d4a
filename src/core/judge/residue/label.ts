import type { Line, Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { sureReason } from '../context/rule.js';
import { REASON_OF_LIST } from './evidence.js';
import type { ResidueText } from './text.js';

/** Reasons that come in runs: what stands beside a line of such a box is mostly a line of the box. */
const BOXES: ReadonlySet<Reason> = new Set([
  'related-link',
  'navigation',
  'comment',
  'share',
  'newsletter',
  'tags',
  'author-bio',
]);

/**
 * The most likely reason of a line that the model takes for residue: what a rule suspects; the box beside which it
 * stands; the list that has most of its phrases. Else `other`: the model itself knows no reasons.
 */
export function likelyReason(at: number, { lines, views, sure }: ResidueText): Reason {
  const suspected = suspicion(lines[at]!);
  if (suspected !== undefined) return suspected;
  const view = views[at]!;
  for (const next of view.isSentence ? [] : [at - 1, at + 1]) {
    const reason = sure[next] ? sureReason(lines[next]) : undefined;
    if (reason !== undefined && BOXES.has(reason)) return reason;
  }
  return listed(view) ?? 'other';
}

function suspicion({ verdict }: Line): Reason | undefined {
  const label = verdict?.label;
  return label === 'headline' || label === 'subhead' || label === 'body' ? undefined : label;
}

function listed({ hits }: LineView): Reason | undefined {
  const counts = new Map<Reason, number>();
  let best: Reason | undefined;
  for (const { list } of hits) {
    const reason = REASON_OF_LIST.get(list);
    if (reason === undefined) continue;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    if (best === undefined || counts.get(reason)! > counts.get(best)!) best = reason;
  }
  return best;
}
